import { resourcesOf } from '../../../../lib/core/model/app-definition';
import { readPlan } from '../../../../lib/core/reading/plan/terraform-plan';
import { plaintextSecret } from '../../../../lib/core/rules/secrets/plaintext-secret';
import { isUnknown } from '../../../../lib/core/model/stream-definition';
import { checkApp } from '../../../support/rules';
import { readPlanData, reportOn } from '../../../support/plans';

const ADDRESS = 'alicloud_event_bridge_event_streaming';

describe('readPlan, of a plan that Terraform made of HCL', () => {
  const { app } = readPlanData('hcl-modules');
  const stream = (name: string) => app.streams.find((item) => item.name === name)!;

  it('has every stream of modules, count and for_each, in the region of its provider', () =>
    expect(app.streams.map(({ name, region }) => [name, region])).toEqual([
      ['broken', 'cn-hangzhou'],
      ['counted-0', 'cn-hangzhou'],
      ['counted-1', 'cn-hangzhou'],
      ['literal', 'cn-hangzhou'],
      ['unmarked', 'cn-hangzhou'],
      ['later-bills', 'cn-shanghai'],
      ['marked-bills', 'cn-shanghai'],
      ['later-orders', 'cn-shanghai'],
      ['marked-orders', 'cn-shanghai'],
    ]));

  it('tells a literal credential, a marked reference and one that nothing marks', () => {
    const said = (name: string) => checkApp(plaintextSecret, { streams: [stream(name)] });
    expect(said('literal')).toMatchObject([{ severity: 'error', got: 'a secret (not shown)' }]);
    expect(said('unmarked')).toEqual([
      'not evaluated: /Source/SourceRocketMQParameters/InstancePassword (it is a reference, and nothing marks it sensitive)',
    ]);
    expect(said('marked-orders')).toEqual([]);
    expect(said('later-orders')).toEqual([
      'not evaluated: /Source (known after apply: local.broker, alicloud_vpc.net.id)',
    ]);
  });

  it('has no credential in what it read but the literal', () => {
    const text = JSON.stringify(app);
    expect(text).not.toContain('s3cr3t-marked');
    expect(text).not.toContain('s3cr3t-unmarked');
    expect(text.split('s3cr3t-literal')).toHaveLength(2);
  });

  it('leaves out what only the provider will say', () => {
    expect(stream('marked-orders').runOptions).toEqual({});
    expect(stream('marked-orders').status).toBeUndefined();
  });

  it('follows a reference through the variable of a module', () => {
    const [group] = resourcesOf(app, 'alicloud_security_group');
    expect(isUnknown(group.values.vpc_id) && group.values.vpc_id.$reference).toBe(
      'hcl-modules:alicloud_vpc.net.id',
    );
  });
});

describe('readPlan, of a plan that changes what there is', () => {
  const report = reportOn('hcl-changes');
  const change = (name: string) =>
    report.streams.find(({ address }) => address === `${ADDRESS}.${name}`)!.change!;

  it('says what happens to each stream', () =>
    expect(Object.fromEntries(report.streams.map(({ address, change: c }) => [address, c?.action]))).toEqual({
      [`${ADDRESS}.narrowed`]: 'update',
      [`${ADDRESS}.password`]: 'update',
      [`${ADDRESS}.renamed`]: 'replace',
      [`${ADDRESS}.reset`]: 'update',
      [`${ADDRESS}.same`]: 'none',
      [`${ADDRESS}.removed`]: 'delete',
    }));

  it('names what changes, a credential too, and shows none', () => {
    expect(change('password').changed).toEqual(['/Source/SourceRocketMQParameters/InstancePassword']);
    expect(change('reset').changed).toEqual(['/Source/SourceKafkaParameters/OffsetReset']);
    expect(change('same').changed).toEqual([]);
    expect(JSON.stringify(report)).not.toMatch(/s3cr3t/);
  });

  it('says why a stream is replaced or deleted', () => {
    expect(change('renamed').reasons).toEqual(['event_streaming_name cannot be changed in place']);
    expect(change('removed').reasons).toEqual(['the configuration no longer has it']);
  });

  it('says which messages can be lost', () => {
    expect(change('narrowed').mayLose).toEqual([
      'The filter is narrower: events that matched no longer match, and are not delivered; one is {"data":{"level":"WARN"}}.',
      'The dead-letter queue is removed: events that fail for good are dropped.',
    ]);
    expect(change('reset').mayLose).toEqual([
      'The consume position changes (OffsetReset): what lies before the new one is not read.',
    ]);
    expect(change('renamed').mayLose).toHaveLength(1);
    expect(change('removed').mayLose).toEqual(['It is running: what arrives from then on is not delivered.']);
    expect(change('password').mayLose).toEqual([]);
  });

  it('does not judge what goes', () => expect(report.summary.streams).toBe(5));
});

describe('readPlan, of a plan of what cdktf wrote', () => {
  it('reads from the configuration what the plan does not know yet', () => {
    const [stream] = readPlanData('rocketmq-cross-border').app.streams;
    expect(stream.source.kind).toBe('SourceRocketMQParameters');
    expect(stream.source.parameters).toMatchObject({
      Topic: 'orders',
      VpcId: { $reference: expect.stringMatching(/^rocketmq-cross-border:alicloud_vpc\..*\.id$/) },
    });
    expect(stream.sink.parameters.InstancePassword).toMatchObject({
      Value: { $unknown: 'it is marked sensitive' },
    });
  });

  const source = (password: string) =>
    `{"SourceRocketMQParameters":{"InstancePassword":${password},"VpcId":$\{jsonencode(alicloud_vpc.a.id)}}}`;
  const planOf = (password: string, marked: boolean) =>
    readPlan(
      {
        variables: { region: { value: 'cn-beijing' } },
        resource_changes: [
          {
            address: `${ADDRESS}.a`,
            type: ADDRESS,
            name: 'a',
            change: {
              actions: ['create'],
              before: null,
              after: { event_streaming_name: 'a', sink: '{"SinkMNSParameters":{}}', filter_pattern: '{}' },
              after_unknown: { source: true },
              after_sensitive: marked ? { source: true } : {},
            },
          },
        ],
        configuration: {
          provider_config: {
            alicloud: {
              expressions: { region: { constant_value: '${var.region}', references: ['var.region'] } },
            },
          },
          root_module: {
            resources: [
              {
                type: ADDRESS,
                name: 'a',
                provider_config_key: 'alicloud',
                expressions: {
                  source: { constant_value: source(password), references: ['alicloud_vpc.a.id', 'var.p'] },
                },
              },
            ],
          },
        },
      },
      'plan',
    ).app.streams;

  it('takes the value of the variable a region refers to, not its name', () =>
    expect(planOf('"x"', false)[0].region).toBe('cn-beijing'));

  it.each([
    ['"s3cr3t"', true, 'error'],
    ['${jsonencode(var.p)}', true, undefined],
    [
      '${jsonencode(var.p)}',
      false,
      'not evaluated: /Source/SourceRocketMQParameters/InstancePassword (jsonencode(var.p))',
    ],
  ])('judges the credential %s beside other references, marked: %s', (password, marked, said) => {
    const [result] = checkApp(plaintextSecret, { streams: planOf(password, marked) });
    expect(result?.severity ?? result).toBe(said);
  });
});
