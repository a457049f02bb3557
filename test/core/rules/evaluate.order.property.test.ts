import { fc, runs } from '../../support/sampling';
import { AppDefinition } from '../../../lib/core/model/app-definition';
import { unknown } from '../../../lib/core/model/stream-definition';
import { evaluateAll } from '../../../lib/core/rules/evaluate-all';
import { DEFAULT_SETTINGS, Settings } from '../../../lib/core/rules/settings';
import { definition, resource } from '../../support/rules';

const RUNS = runs(1000, 40);
const STACKS = ['A', 'B', 'C'];

const region = fc.constantFrom<any>(
  'cn-hangzhou',
  'cn-beijing',
  undefined,
  unknown('later'),
  unknown('later', 'A:var.region'),
);
/** Known, by reference, by what the provider signs with, or not at all. */
const accountOf = fc.constantFrom<any>(
  {},
  { account: '1234567890123456' },
  { account: '6543210987654321' },
  { account: unknown('later', 'A:var.account') },
  { credentials: 'the profile dev' },
);
const name = fc.constantFrom<any>('orders', 'telemetry', unknown('later'), unknown('later', 'A:var.name'));
const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });

const locationOf = (stack: string, id: string) => ({
  constructPath: `${stack}/${id}`,
  address: `alicloud_x.${id}`,
  stack,
});

/** Streams of few names, regions and instances, half of them data rules of MQTT. */
const stream = (i: number) =>
  fc
    .record({
      stack: fc.constantFrom(...STACKS),
      name,
      region,
      inAccount: accountOf,
      topic: name,
      instance: name,
      isRule: fc.boolean(),
    })
    .map(({ stack, topic, instance, isRule, inAccount, ...rest }) =>
      definition({
        ...rest,
        ...inAccount,
        ...(isRule && {
          sink: {
            kind: 'SinkRocketMQParameters',
            parameters: { InstanceId: constant('r'), Topic: constant(`t${i}`) },
          },
        }),
        source: {
          kind: 'SourceMQTTParameters',
          parameters: { RegionId: 'cn-hangzhou', InstanceId: instance, Topic: topic, BodyDataType: 'JSON' },
        },
        location: locationOf(stack, `S${i}`),
      }),
    );

const ROLE = 'AliyunServiceRoleForEventBridgeSendToKafka';

const other = (i: number) =>
  fc
    .record({
      type: fc.constantFrom(
        'alicloud_event_bridge_event_bus',
        'alicloud_event_bridge_rule',
        'alicloud_event_bridge_service_linked_role',
      ),
      region,
      inAccount: accountOf,
      event_bus_name: name,
      stack: fc.constantFrom(...STACKS),
    })
    .map(({ type, event_bus_name, stack, region, inAccount }) =>
      resource(
        type,
        { event_bus_name, product_name: ROLE },
        { region, ...inAccount, location: locationOf(stack, `R${i}`) },
      ),
    );

/** Quotas of two or three are over soon: what exists beside the app fills them up. */
const RULES = ['streams-per-region', 'buses-per-region', 'rules-per-bus', 'rules-per-mqtt-instance'];
const key = fc.constantFrom('cn-hangzhou', 'cn-beijing', 'orders', 'A:var.region');
const said = fc.record({
  raised: fc.array(
    fc.record({
      rule: fc.constantFrom(...RULES),
      maximum: fc.integer({ min: 1, max: 5 }),
      key: fc.option(key, { nil: undefined }),
    }),
    { maxLength: 5 },
  ),
  existing: fc.array(
    fc.record({ rule: fc.constantFrom(...RULES), key, count: fc.integer({ min: 0, max: 100 }) }),
    { maxLength: 5 },
  ),
});

const list = <T>(item: (i: number) => fc.Arbitrary<T>, most: number) =>
  fc.integer({ min: 0, max: most }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => item(i))));

const shuffled = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

const cases = fc.record({ streams: list(stream, 12), resources: list(other, 12), said }).chain((given) =>
  fc.tuple(
    fc.constant(given),
    fc.record({
      streams: shuffled(given.streams),
      resources: shuffled(given.resources),
      said: fc.record({ raised: shuffled(given.said.raised), existing: shuffled(given.said.existing) }),
    }),
  ),
);

function judge({ said, ...app }: AppDefinition & { readonly said: Partial<Settings> }) {
  const { findings, notEvaluated } = evaluateAll(app, { ...DEFAULT_SETTINGS, ...said });
  return [...findings, ...notEvaluated].map((item) => JSON.stringify(item)).sort();
}

describe('the order of streams, stacks and settings', () => {
  it('never changes what is found, nor what is not evaluated', () =>
    fc.assert(
      fc.property(cases, ([given, permuted]) => expect(judge(permuted)).toEqual(judge(given))),
      { numRuns: RUNS },
    ));

  it('reaches every quota', () => {
    const seen = new Set<string>();
    for (const [given] of fc.sample(cases, { numRuns: 300, seed: 1 }))
      for (const line of judge(given))
        seen.add(JSON.parse(line).limit === undefined ? '' : JSON.parse(line).rule);
    expect([...seen]).toEqual(expect.arrayContaining([...RULES, 'stream-name-unique', 'one-rule-per-topic']));
  });
});
