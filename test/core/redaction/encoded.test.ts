import { textOfBase64 } from '../../../lib/core/redaction/encoded';
import { fc } from '../../support/sampling';

it('reads what Node.js reads, of either alphabet and with or without its end', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(text).toString('base64')),
        fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('base64url')),
        fc.stringMatching(/^\s?[A-Za-z0-9+/_-]{12,40}={0,2}\s?$/),
      ),
      (text) => expect(textOfBase64(text)).toBe(Buffer.from(text, 'base64').toString('utf8')),
    ),
  ));
