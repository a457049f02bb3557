import { withoutCredentials } from '../../../lib/core/redaction/texts';
import { fc, runs } from '../../support/sampling';

/** What means something to one of the patterns: where one begins, where it ends, and what it looks ahead for. */
const FRAGMENTS = [
  ...['password', 'token=', 'Authorization: ', 'Bearer ', 'sasl.jaas.config=', '--password ', '?sig='],
  ...[
    '=',
    ':',
    '"',
    "'",
    '`',
    '\\',
    '${',
    '}',
    '{',
    '[',
    ']',
    '<',
    '>',
    '|',
    '$',
    '%',
    '(not',
    '(not shown)',
  ],
  ...['://', '@', '/', '&', ';', ' ', '\t', '\n', '\r\n', '.', '-', '_', ',', '\\n', '\\u0022', '%20'],
  ...[
    'jdbc:mysql://',
    'http://u:p@h',
    'acs:',
    '-----BEGIN PRIVATE KEY-----',
    'eyJhbGciOi',
    'LTAI5t',
    'a',
    '9',
  ],
];
const SIZE = 100_000;
/** Ten times what the slowest takes. */
const LONGEST_MS = 3_000;

const fragments = (most: number) =>
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: most }).map((all) => all.join(''));

it('takes credentials out of a long text at once, whatever repeats in it', () => {
  fc.assert(
    fc.property(fragments(1), fragments(4), fragments(1), (head, unit, tail) => {
      fc.pre(unit !== '');
      const text = head + unit.repeat(Math.ceil(SIZE / unit.length)) + tail;
      const start = process.cpuUsage();
      withoutCredentials(text);
      expect(process.cpuUsage(start).user / 1_000).toBeLessThan(LONGEST_MS);
    }),
    {
      numRuns: runs(300, 60),
      examples: [
        ['', 'password=(not', ''],
        ['password=', '\\', ''],
        ['Authorization: ', '\\', ''],
      ],
    },
  );
});

it('ends, whatever it reads, in a time that grows with the text', () => {
  for (const part of [
    ':',
    'a:',
    '@',
    'password=',
    'https://',
    '"',
    '\\"',
    'key:"',
    '?a=',
    'a@b:',
    ...['eyJ', 'eyJ-', 'sk-', 'x', '//u:a ', '<a>', '<password>', '--password ', 'mysql -', ' -u a'],
    ...['%3A%2F%2Fa%3A', 'a is ', 'password: |\n ', 'password=${', '{"key":"password",', '[', '"[', 'a/b@'],
  ])
    withoutCredentials(part.repeat(20_000));
  fc.assert(fc.property(fc.string(), (text) => typeof withoutCredentials(text) === 'string'));
});
