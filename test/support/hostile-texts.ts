import { fc } from './sampling';

/** What variables hold; their defaults are literal text to Terraform. */
export const VALUES = ['plain', 'a "quoted" \\ ${v} %{w} 消息\n', '$', '%', '{', '$${', 'b}'];

/** What means something to Terraform, EventBridge, JSON or cdktf, and what surrounds it. */
const LITERAL = fc.constantFrom(
  ...[
    '$',
    '%',
    '{',
    '}',
    '${',
    '%{',
    '$${',
    '%%{',
    '${x}',
    '%{if x}',
    '~}',
    '"',
    "'",
    '\\',
    '\\"',
    '\\n',
    '\\u0041',
  ],
  ...[
    '\n',
    '\r',
    '\t',
    '\b',
    '\f',
    '\u0001',
    '\u2028',
    '<',
    '>',
    '&',
    '#',
    '//',
    '/*',
    '<<EOT',
    ':-',
    '$.',
    '[*]',
  ],
  ...['a', 'é', '消息', '😀', ' ', '0', '3.0e2', '-8e298', 'TfToken[', 'null', 'true'],
);

/** Literal text, or the variable of a number, as text or as what the program produces later. */
export type Piece = string | { readonly variable: number; readonly lazily: boolean };

/** Pieces with variables that hold some values. */
export function piecesOf(values: readonly string[]): fc.Arbitrary<Piece> {
  const variable = fc.nat({ max: values.length - 1 });
  return fc.oneof(
    { weight: 3, arbitrary: LITERAL },
    { weight: 1, arbitrary: fc.record({ variable, lazily: fc.boolean() }) },
  );
}
