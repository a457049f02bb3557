import { unknown } from '../../../lib/core/model/stream-definition';
import { masked, NOT_SHOWN, withoutCredentials } from '../../../lib/core/redaction/redact';
import { CREDENTIALS, GONE } from '../../support/credentials';
import { fc } from '../../support/sampling';

it('knows nothing harmless that is gone', () => expect(GONE).toEqual([]));

it.each(CREDENTIALS)(
  'does not show %s, plain or as a sink field, and shows what stands beside it',
  (pointer) => {
    expect(masked('hunter2', pointer)).toBe(NOT_SHOWN);
    const [, above, name] = /^(.*)\/([^/]+)$/.exec(pointer)!;
    expect(masked({ [name]: 'hunter2', Other: 'y' }, above)).toEqual({ [name]: NOT_SHOWN, Other: 'y' });
    const field = { Form: 'CONSTANT', Value: 'hunter2' };
    expect(masked({ [name]: field }, above)).toEqual({ [name]: { Form: 'CONSTANT', Value: NOT_SHOWN } });
  },
);

it('leaves of what is not known only the reason', () =>
  expect(masked({ a: { ...unknown('later', 'S:a.b.c'), $unmarked: true } }, '')).toEqual({
    a: { $unknown: 'later' },
  }));

it('does not show the key of a model', () => {
  const transform = { DashScopeTransformParameters: { ApiKey: 'hunter2', Model: 'qwen' } };
  expect(masked(transform, '/Transforms/0')).toEqual({
    DashScopeTransformParameters: { ApiKey: NOT_SHOWN, Model: 'qwen' },
  });
});

it.each(['Password', 'AccessKeySecret', 'connection.password', 'apiKey', 'Authorization'])(
  'does not show %s of a kind that the contract does not know',
  (name) => expect(masked({ [name]: 'hunter2' }, '/Sink/SinkNewParameters')).toEqual({ [name]: NOT_SHOWN }),
);

it.each([
  'https://user:hunter2@example.com/x',
  'jdbc:mysql://root:hunter2@db.example:3306/shop',
  'https://user:p@hunter2@example.com',
  'jdbc:mysql://db.example/shop?user=root&password=hunter2',
  'https://example.com/hook?access_token=hunter2',
  '{"Authorization":"Bearer hunter2","X":"y"}',
  '{\\"Authorization\\":\\"Bearer hunter2\\"}',
  "{'secret': 'hunter2'}",
])('shows %s without what it carries', (text) => {
  expect(withoutCredentials(text)).not.toContain('hunter2');
  expect(withoutCredentials(text)).toContain(NOT_SHOWN);
});

it.each([
  'orders',
  'https://example.com/a@b',
  '$.data.token',
  'tokens-2024',
  'alikafka_post-cn-1',
  'a@b',
  'acs:ram::1:role/a@b',
])('leaves %s alone', (text) => expect(withoutCredentials(text)).toBe(text));

it('keeps everything else', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: true } as never), (value) => {
      fc.pre(!/pass|secret|token|key|auth|:\/\/|@/i.test(JSON.stringify(value)));
      expect(masked(value, '/RunOptions')).toEqual(value);
    }),
  );
});
