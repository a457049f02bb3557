import { fc } from '../../support/sampling';
import { Aspects, TerraformResource } from 'cdktf';
import * as lib from '../../../lib';
import { CATALOGUE } from '../../../lib/core/rules/catalogue';
import { ACCOUNTS, Building, REGIONS, Step } from './building';
import { topic } from './streams';

const MAIN = 'alicloud_event_bridge_event_streaming';

/** What somebody writes over an attribute of a stream. */
const overrides = fc.oneof(
  fc.constantFrom<[string, unknown]>(
    ['source', '{"SourceMQTTParameters":{"Topic":"x"}}'],
    ['source', 'no JSON ${'],
    ['source', '{"SourceMNSParameters":{"QueueName":"a","QueueName":"b"}}'],
    ['sink', '{}'],
    ['sink', '{"SinkMNSParameters":{"QueueName":{"Form":"CONSTANT","Value":"${var.x}"}}}'],
    ['sink', 7],
    ['filter_pattern', '{"source":[{"prefix":1}]}'],
    ['filter_pattern', null],
    ['run_options', '{"BatchWindow":{"CountBasedWindow":0}}'],
    ['run_options', '[]'],
    ['transforms', '{"a":1}'],
    ['event_streaming_name', ''],
    ['event_streaming_name', null],
    ['event_streaming_name', undefined],
    ['description', 'x'.repeat(300)],
    ['provider', 'alicloud.alias1'],
    ['provider', 'alicloud.nowhere'],
    ['count', 2],
    ['tags', { $unknown: 'x', a: '${var.y}' }],
    ['//', { acknowledged: [{ rule: 'contract', reason: 'because' }] }],
    ['deep', JSON.parse('['.repeat(101) + ']'.repeat(101))],
  ),
  fc.tuple(fc.constantFrom('description', 'event_streaming_name', 'status'), topic),
);

const value = (given: unknown, b: Building): unknown => (typeof given === 'function' ? given(b) : given);

const override: fc.Arbitrary<Step> = fc
  .tuple(fc.nat(), overrides, fc.constantFrom('resource', 'stack', 'aspect', 'attribute'))
  .map(([n, [path, given], by]) => (b) => {
    const stream = b.pick(b.streams, n);
    if (stream === undefined) return;
    const { resource } = stream;
    b.enter(stream);
    if (by === 'stack')
      resource.cdktfStack.addOverride(
        `resource.${MAIN}.${resource.friendlyUniqueId}.${path}`,
        value(given, b),
      );
    else if (by === 'aspect')
      Aspects.of(stream).add({
        visit: (node) => {
          if (TerraformResource.isTerraformResource(node))
            (node as TerraformResource).addOverride(path, value(given, b));
        },
      });
    else resource.addOverride(path, value(given, b));
  });

const overrideProvider: fc.Arbitrary<Step> = fc.tuple(fc.nat(), fc.constantFrom(...REGIONS, 7, null)).map(
  ([n, region]) =>
    (b) =>
      b.pick(b.providers, n)?.addOverride('region', region),
);

/** Those that nearly every app breaks more often than the others. */
const rules = fc.oneof(
  fc.constantFrom('contract', 'dead-letter-missing', 'service-linked-role', 'topic-name', 'instance-id'),
  fc.constantFrom(...CATALOGUE.map(({ id }) => id)),
);

const acknowledge: fc.Arbitrary<Step> = fc
  .tuple(fc.nat(), fc.nat(), rules, fc.constantFrom('old', 'it is said that "${x}"', 'ü'))
  .map(([where, n, rule, reason]) => (b) => {
    const scope = where % 4 === 0 ? b.app : where % 2 === 0 ? b.scope(n) : b.pick(b.streams, n);
    if (scope !== undefined) lib.EventStreamRules.of(scope).acknowledge({ rule, reason });
  });

const QUOTAS = CATALOGUE.flatMap(({ quota }) => (quota === undefined ? [] : [quota]));

const PLACES = { region: [...REGIONS], instance: ['post-cn-1'], 'event bus': ['orders'] };

const limits: fc.Arbitrary<Step> = fc
  .record({
    where: fc.nat(),
    quota: fc.constantFrom(...QUOTAS),
    more: fc.nat(100),
    place: fc.option(fc.nat(), { nil: undefined }),
    raises: fc.boolean(),
  })
  .map(({ where, quota: { rule: quota, per }, more, place, raises }) => (b) => {
    const quotas = lib.EventStreamQuotas.of(where % 2 === 0 ? b.app : b.scope(where));
    const name = per === 'event bus' ? 'eventBus' : per;
    const at = (n: number) => ({ [name]: PLACES[per][n % PLACES[per].length] });
    if (raises) quotas.increase({ quota, maximum: 1000 + more, ...(place === undefined ? {} : at(place)) });
    else quotas.existing({ quota, count: more, ...at(place ?? 0) });
  });

const environment: fc.Arbitrary<Step> = fc
  .record({
    where: fc.nat(),
    accountId: fc.option(fc.constantFrom(...ACCOUNTS), { nil: undefined }),
    region: fc.option(fc.constantFrom(...REGIONS), { nil: undefined }),
  })
  .map(({ where, accountId, region }) => (b) => {
    lib.EventStreams.configure(where % 3 === 0 ? b.app : b.scope(where), { accountId, region });
  });

const tags: fc.Arbitrary<Step> = fc.tuple(fc.nat(), topic).map(
  ([n, given]) =>
    (b) =>
      void lib.StreamTags.of(b.scope(n)).add('team', given(b)),
);

const move: fc.Arbitrary<Step> = fc.tuple(fc.nat(), fc.boolean()).map(([n, isImported]) => (b) => {
  const stream = b.pick(b.streams, n);
  if (isImported) stream?.importExisting('orders');
  else stream?.resource.moveToId(`${MAIN}.elsewhere`);
});

/** What is said and changed once something is there. */
export const change: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: override },
  { weight: 1, arbitrary: overrideProvider },
  { weight: 4, arbitrary: acknowledge },
  { weight: 2, arbitrary: limits },
  { weight: 1, arbitrary: environment },
  { weight: 1, arbitrary: tags },
  { weight: 1, arbitrary: move },
);
