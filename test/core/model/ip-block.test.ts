import { IPv4 } from 'ipaddr.js';
import {
  BlockIndex,
  contains,
  isAddressOrBlock,
  overlap,
  parseBlock,
} from '../../../lib/core/model/ip-block';
import { fc } from '../../support/sampling';

describe('parseBlock', () => {
  it.each(['10.0.0.0/16', '0.0.0.0/0', '192.168.1.128/25', '255.255.255.255/32'])('reads %s', (text) =>
    expect(parseBlock(text)).toMatchObject({ mask: Number(text.split('/')[1]) }),
  );

  it.each([
    '10.0.0.1/16',
    '10.0.0.0',
    '10.0.0.0/33',
    '10.0.0.256/32',
    '10.1/16',
    '0x0a.0.0.0/8',
    '::/0',
    'x',
    '',
  ])('refuses %s', (text) => expect(parseBlock(text)).toBeUndefined());
});

describe('blocks', () => {
  it('lie in each other, overlap or do neither', () => {
    const [vpc, part, beside] = ['10.0.0.0/16', '10.0.1.0/24', '10.1.0.0/24'].map((text) =>
      parseBlock(text)!,
    );
    expect([contains(vpc, part), contains(part, vpc), contains(vpc, beside)]).toEqual([true, false, false]);
    expect([overlap(vpc, part), overlap(part, vpc), overlap(part, beside)]).toEqual([true, true, false]);
    expect([contains(vpc, vpc), overlap(part, part)]).toEqual([true, true]);
  });
});

describe('isAddressOrBlock', () => {
  it.each(['10.0.0.1', '10.0.0.1/16', '010.000.000.001', '10.0.0.0/08'])('takes %s', (text) =>
    expect(isAddressOrBlock(text)).toBe(true),
  );

  it.each(['10.0.0', '10.0.0.0/33', '10.0.0.0/008', '0010.0.0.0', '::1', 'host', ''])('refuses %s', (text) =>
    expect(isAddressOrBlock(text)).toBe(false),
  );
});

describe('BlockIndex', () => {
  it('finds what comparing all finds', () => {
    const block = fc
      .tuple(fc.nat(255), fc.nat(255), fc.integer({ min: 0, max: 16 }))
      .map(([a, b, mask]) => parseBlock(IPv4.networkAddressFromCIDR(`${a}.${b}.0.0/${mask}`) + `/${mask}`)!);
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const index = new BlockIndex<number>();
        blocks.forEach((one, i) => {
          const first = blocks.slice(0, i).findIndex((other) => overlap(one, other));
          expect(index.first(one)).toBe(first < 0 ? undefined : first);
          index.add(one, i);
        });
      }),
    );
  });
});
