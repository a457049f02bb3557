import { NOT_SHOWN } from '../../../lib/core/redaction/not-shown';
import { withoutStructured } from '../../../lib/core/redaction/structured';

const same = (text: string) => text;

function shown(value: unknown): [unknown, string[]] {
  const taken: string[] = [];
  const text = withoutStructured(JSON.stringify(value), same, (secret) => taken.push(secret));
  return [JSON.parse(text), taken];
}

it.each([
  [{ password: 's' }, { password: NOT_SHOWN }],
  [{ a: [{ key: 'password', value: 's' }] }, { a: [{ key: 'password', value: NOT_SHOWN }] }],
  [
    [{ Value: 's', Name: 'X-Api-Key' }, 1],
    [{ Value: NOT_SHOWN, Name: 'X-Api-Key' }, 1],
  ],
  [
    ['--password', 's', 't'],
    ['--password', NOT_SHOWN, 't'],
  ],
  [{ credentials: { a: ['s'] } }, { credentials: { a: [NOT_SHOWN] } }],
])('%j', (value, expected) => expect(shown(value)).toEqual([expected, ['s']]));

it('leaves references, names that say nothing, and what is not JSON', () => {
  for (const value of [{ password: '${p}' }, { key: 'a', value: 'b' }, ['--name', 'x'], [null, 1, true]])
    expect(shown(value)).toEqual([value, []]);
  for (const text of ['{"password":', 'x', '[', '']) expect(withoutStructured(text, same, same)).toBe(text);
});

it('gives what is inside to what cleans texts', () =>
  expect(withoutStructured('{"a": "b"}', (text) => `${text}!`, same)).toBe('{"a":"b!"}'));

it('shows nothing of what nests too deep', () =>
  expect(withoutStructured(`${'['.repeat(5_000)}"s"${']'.repeat(5_000)}`, same, same)).not.toContain('s"'));
