import { readDocumentText } from '../../../../lib/core/reading/inputs/read-document';

const TYPE = 'alicloud_event_bridge_event_streaming';
const STREAM = { event_streaming_name: 'orders', status: 'RUNNING' };

/** A change as Terraform writes it. */
function change(said: object, actions: string[] = ['create'], rest: object = {}) {
  const goes = actions.every((action) => action === 'delete' || action === 'forget');
  return {
    address: `${TYPE}.s`,
    mode: 'managed',
    type: TYPE,
    name: 's',
    provider_name: 'registry.terraform.io/aliyun/alicloud',
    change: {
      actions,
      before: actions[0] === 'create' ? null : STREAM,
      after: goes ? null : { ...STREAM, ...said },
      after_unknown: {},
    },
    ...rest,
  };
}

function read(changes: readonly object[], rest: object = {}) {
  const plan = { format_version: '1.2', resource_changes: changes, ...rest };
  return readDocumentText(JSON.stringify(plan), 'plan', () => 'plan');
}

const seen = (changes: readonly object[]) =>
  read(changes).app.streams.map(({ location }) => location.address);
const refusal = (changes: readonly object[]) => {
  try {
    read(changes);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it is read');
};

describe('a plan', () => {
  it.each<[string, object[]]>([
    ['of a mirror', [change({}, ['create'], { provider_name: 'registry.opentofu.org/aliyun/alicloud' })]],
    [
      'of another namespace',
      [change({}, ['create'], { provider_name: 'registry.terraform.io/hashicorp/alicloud' })],
    ],
    ['of a private registry', [change({}, ['create'], { provider_name: 'corp.example/mirror/ali' })]],
    ['without the name of a provider', [change({}, ['create'], { provider_name: undefined })]],
    ['without a mode', [change({}, ['create'], { mode: undefined })]],
    ['with a mode that is new', [change({}, ['create'], { mode: 'later' })]],
    ['with an action that is new', [change({}, ['later'])]],
    ['with a reason that is new', [change({}, ['delete', 'create'], { action_reason: 'later' })]],
    ['of what is moved', [change({}, ['no-op'], { previous_address: `${TYPE}.t` })]],
    ['of what stays', [change({}, ['no-op'])]],
    ['of what is made before the old one goes', [change({}, ['create', 'delete'])]],
    ['of what is made and the old one forgotten', [change({}, ['create', 'forget'])]],
    [
      'that replaces what is left too',
      [change({}, ['delete'], { deposed: 'ab12cd34' }), change({}, ['no-op'])],
    ],
  ])('%s has its stream', (_, changes) => expect(seen(changes)).toEqual([`${TYPE}.s`]));

  it.each(['x', 'a.b', 'a"]["b', 'module.b.', 'a\\b', '${x}', '\u4e2d', '', `.${TYPE}.s`, '["', ']'])(
    'has the streams of a module and a stream for each %j',
    (key) => {
      const place = `module.m[${JSON.stringify(key)}].module.n[0].${TYPE}.s[${JSON.stringify(key)}]`;
      expect(seen([change({}, ['create'], { address: place })])).toEqual([place]);
    },
  );

  it('says what becomes of what an earlier replacement left, beside the stream that took its place', () => {
    const { app, changes } = read([change({}, ['no-op']), change({}, ['delete'], { deposed: 'ab12cd34' })]);
    expect(app.streams).toHaveLength(1);
    expect(changes.map(({ address, action }) => [address, action])).toEqual([
      [`${TYPE}.s`, 'none'],
      [`${TYPE}.s (deposed object ab12cd34)`, 'delete'],
    ]);
    const [, left] = changes;
    expect(left.stream.location.address).toBe(left.address);
    expect(left.mayLose).toEqual([expect.stringContaining('It is running')]);
    expect(left.reasons).toEqual(['an earlier replacement left it (deposed)']);
    const other = { type: 'alicloud_vpc', address: 'alicloud_vpc.s' };
    expect(read([change({}, ['delete'], { ...other, deposed: 'ab12cd34' })])).toMatchObject({
      app: { streams: [], resources: [] },
      changes: [],
    });
  });

  it.each<[string, object, string, string]>([
    ['ended with an error', { errored: true, complete: false }, 'plan', 'ended with an error'],
    ['has a target', { complete: false }, 'plan', 'is limited to targets or defers some changes'],
    [
      'puts a stream off',
      { deferred_changes: [{ reason: 'resource_config_unknown', resource_change: change({}) }] },
      `${TYPE}.s`,
      'defers it until more is known',
    ],
    [
      'puts off how many streams there are',
      { deferred_changes: [{ resource_change: { address: `${TYPE}.s[*]`, type: TYPE, name: 's' } }] },
      `${TYPE}.s[*]`,
      'defers it until more is known',
    ],
  ])('that %s says so', (_, rest, address, reason) =>
    expect(read([], rest).notEvaluated).toEqual([
      { rule: 'contract', address, stack: 'plan', reason: expect.stringContaining(reason) },
    ]),
  );

  it('that is whole, or puts off what is none of ours, has nothing to say of it', () => {
    const data = { address: `data.${TYPE}s.s`, mode: 'data', type: `${TYPE}s`, name: 's' };
    const other = { address: 'aws_sqs_queue.s', mode: 'managed', type: 'aws_sqs_queue', name: 's' };
    const deferred_changes = [{ resource_change: data }, { resource_change: other }];
    expect(read([], { complete: true, errored: false, deferred_changes }).notEvaluated).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    [
      'a stream that is called data',
      change({}, ['create'], { mode: 'data' }),
      /an address at .*address that is of another/,
    ],
    ['no action', change({}, []), /nothing at \/resource_changes\/0\/change\/actions\/0/],
    [
      'a stream to make that is null',
      { ...change({}), change: { actions: ['create'], after: null } },
      /null at .*\/after/,
    ],
    [
      'a stream to keep that is not there',
      { ...change({}), change: { actions: ['no-op'] } },
      /nothing at .*\/after/,
    ],
    [
      'a stream to replace with null',
      { ...change({}), change: { actions: ['delete', 'create'], after: null } },
      /null at .*\/after/,
    ],
  ])('with %s is refused', (_, item, message) => expect(refusal([item])).toMatch(message));

  it('with a change put off that is none is refused', () => {
    for (const deferred_changes of [null, {}, [null], [{}], [{ resource_change: { address: 'x' } }]])
      expect(() => read([], { deferred_changes })).toThrow(/at \/deferred_changes/);
  });
});

it.each(['before_sensitive', 'after_sensitive'])('tells no event of a filter that %s hides', (mark) => {
  const pattern = (value: string) => ({ filter_pattern: `{"source":["${value}"]}` });
  const changed = {
    actions: ['update'],
    before: { ...STREAM, ...pattern('hush') },
    after: { ...STREAM, ...pattern('b') },
    after_unknown: {},
  };
  const losses = (marks: object) =>
    read([{ ...change({}, ['update']), change: { ...changed, ...marks } }]).changes![0]!.mayLose.join();
  expect(losses({})).toContain('hush');
  expect(losses({ [mark]: { filter_pattern: true } })).toMatch(/marked sensitive, so that no such event/);
  expect(losses({ [mark]: { filter_pattern: true } })).not.toContain('hush');
});
