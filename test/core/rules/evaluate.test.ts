import { AppDefinition } from '../../../lib/core/model/app-definition';
import { CATALOGUE } from '../../../lib/core/rules/catalogue';
import { evaluate } from '../../../lib/core/rules/evaluate';
import { evaluateAll } from '../../../lib/core/rules/evaluate-all';
import { streamNameUnique } from '../../../lib/core/rules/naming/stream-name-unique';
import { batchWindow } from '../../../lib/core/rules/quotas/batch-window';
import { Rule } from '../../../lib/core/rules/rule';
import { DEFAULT_SETTINGS } from '../../../lib/core/rules/settings';
import { StreamDefinition, Location, unknown } from '../../../lib/core/model/stream-definition';
import { definition, resource } from '../../support/rules';

const DEAD = { Arn: 'acs:mns:cn-hangzhou:1234567890123456:/queues/dead' };
const at = (constructPath: string, address?: string): Location => ({ constructPath, address });

/** A stream with as much wrong as is asked for, and nothing else. */
function stream(
  constructPath: string,
  { name = constructPath.replace('/', '-'), seconds = 1 as unknown, tasks = 1 } = {},
) {
  return definition({
    name,
    runOptions: {
      MaximumTasks: tasks,
      ErrorsTolerance: 'ALL',
      BatchWindow: { CountBasedWindow: 1, TimeBasedWindow: seconds },
      DeadLetterQueue: DEAD,
    },
    location: at(constructPath),
  });
}

const rules = (streams: StreamDefinition[], settings = DEFAULT_SETTINGS) =>
  evaluateAll({ streams, resources: [] }, settings)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, constructPath }) => `${constructPath}: ${rule}`);

describe('evaluate', () => {
  it('asks every rule, of streams, of resources and of the app', () => {
    const app = {
      streams: [stream('A', { seconds: 16 })],
      resources: [resource('alicloud_event_bridge_event_bus', { event_bus_name: 'x' })],
    };
    expect(evaluateAll(app).findings.map(({ rule }) => rule)).toEqual([
      'batch-window',
      'bus-name',
      'service-linked-role',
    ]);
  });

  it('says everything about one stream together, in the order of the app', () => {
    const wrong = { seconds: 16, tasks: 33 };
    const streams = ['B', 'C', 'A'].map((path) => stream(path, { ...wrong, name: `${path}_` }));
    const each = ['stream-name', 'concurrent-tasks', 'batch-window'];
    const expected = ['B', 'C', 'A'].flatMap((path) => each.map((rule) => `${path}: ${rule}`));
    expect(rules(streams)).toEqual(expected);
    const acknowledgements = each.map((rule) => ({ rule, path: '', reason: 'agreed' }));
    const { acknowledged } = evaluateAll(
      { streams, resources: [] },
      { ...DEFAULT_SETTINGS, acknowledgements },
    );
    expect(acknowledged.map(({ finding }) => `${finding.constructPath}: ${finding.rule}`)).toEqual(expected);
  });

  it('orders what it could not check in the same way', () => {
    const later = { name: unknown('n') as never, seconds: unknown('s') };
    const { notEvaluated } = evaluateAll({
      streams: [stream('B', later), stream('A', later)],
      resources: [],
    });
    const order = [
      'stream-name',
      'batch-window',
      'contract',
      'contract',
      'same-account',
      'stream-name-unique',
    ];
    expect(notEvaluated.map(({ constructPath, rule }) => `${constructPath}: ${rule}`)).toEqual([
      ...order.map((rule) => `B: ${rule}`),
      ...order.map((rule) => `A: ${rule}`),
    ]);
  });

  it('tells streams of one path apart by their addresses', () => {
    const twin = (address: string, name: string): StreamDefinition => ({
      ...stream('S', { name, seconds: 16 }),
      location: at('S', address),
    });
    const { findings } = evaluateAll({ streams: [twin('x.b', 'b_'), twin('x.a', 'a_')], resources: [] });
    expect(findings.filter(({ severity }) => severity === 'error').map(({ address }) => address)).toEqual([
      'x.b',
      'x.b',
      'x.a',
      'x.a',
    ]);
  });

  it('sets aside what a setting accepts, for its rule and path alone', () => {
    const streams = [stream('A/X', { seconds: 16, tasks: 33 }), stream('B/X', { seconds: 16 })];
    const acknowledgements = [{ rule: 'batch-window', path: 'A', reason: 'agreed' }];
    const settings = { ...DEFAULT_SETTINGS, acknowledgements };
    expect(rules(streams, settings)).toEqual(['A/X: concurrent-tasks', 'B/X: batch-window']);
    expect(evaluateAll({ streams, resources: [] }, settings).acknowledged).toEqual([
      { finding: expect.objectContaining({ rule: 'batch-window', constructPath: 'A/X' }), reason: 'agreed' },
    ]);
  });

  it('sets aside what the subject itself accepts', () => {
    const acknowledged = [{ rule: 'batch-window', reason: 'mine' }];
    const own = { ...stream('A', { seconds: 16, tasks: 33 }), location: { ...at('A'), acknowledged } };
    const other = { ...own, name: 'other', location: { ...own.location, constructPath: 'B' } };
    expect(rules([other, own])).toEqual(['B: concurrent-tasks', 'A: concurrent-tasks']);
    const { acknowledged: accepted } = evaluateAll({ streams: [other, own], resources: [] });
    expect(accepted.map(({ finding, reason }) => [finding.constructPath, reason])).toEqual([
      ['B', 'mine'],
      ['A', 'mine'],
    ]);
  });
});

describe('evaluate with rules of its own', () => {
  const resources = [
    resource('alicloud_vpc', { vpc_name: 'http://a' }),
    resource('alicloud_event_bridge_event_bus', { event_bus_name: 'x' }),
  ];
  const judge = (...ids: string[]) => {
    const given = CATALOGUE.filter(({ id }) => ids.includes(id));
    const { findings } = evaluate(
      { streams: [stream('A', { seconds: 16, tasks: 33 })], resources },
      DEFAULT_SETTINGS,
      given,
    );
    return findings.map(({ rule }) => rule);
  };

  it('asks these and no others, of streams, of resources and of the app', () => {
    expect(judge()).toEqual([]);
    expect(judge('batch-window', 'bus-name')).toEqual(['batch-window', 'bus-name']);
    expect(judge('network-name', 'bus-name')).toEqual(['network-name', 'bus-name']);
    expect(judge('service-linked-role')).toEqual(['service-linked-role']);
  });
});

describe('evaluate with one rule', () => {
  const facts = {
    id: 'acme/any',
    since: '',
    title: 'Any',
    severity: 'warning',
    protectsFrom: '',
    documents: [],
  } as const;
  const report = { message: 'seen', fix: 'None.' };
  const ask = (rule: Rule, app: AppDefinition) => evaluate(app, DEFAULT_SETTINGS, [rule]);

  it('gives the rule its id, severity and place', () => {
    const app = { streams: [stream('A', { seconds: 16, tasks: 33 })], resources: [] };
    expect(ask(batchWindow, app).findings).toEqual([
      expect.objectContaining({ rule: 'batch-window', severity: 'error', constructPath: 'A' }),
    ]);
  });

  it('shows a rule of resources the types it asks for, and no others', () => {
    const seen: string[] = [];
    const rule: Rule = {
      ...facts,
      types: ['alicloud_vpc'],
      checkResource: ({ type }) => void seen.push(type),
    };
    const resources = ['alicloud_vpc', 'alicloud_vswitch'].map((type) => resource(type, {}));
    ask(rule, { streams: [stream('A')], resources });
    expect(seen).toEqual(['alicloud_vpc']);
  });

  it('shows a rule of apps everything, and takes what it says of a stream', () => {
    const twins = ['A', 'B'].map((path) => stream(path, { name: 'twin' }));
    const resources = [resource('alicloud_vpc', {})];
    expect(ask(streamNameUnique, { streams: twins, resources }).findings).toEqual([
      expect.objectContaining({ rule: 'stream-name-unique', constructPath: 'B' }),
    ]);
  });

  it('lets a rule keep the outputs of several subjects and speak of each later', () => {
    const rule: Rule = {
      ...facts,
      checkApp({ streams, resources }, about) {
        const outputs = [...streams, ...resources].map(about);
        outputs[0].report(report);
        outputs[2].skip('/x', 'later');
        outputs[1].report(report);
      },
    };
    const app = {
      streams: ['A', 'B'].map((path) => stream(path)),
      resources: [resource('alicloud_vpc', {})],
    };
    const { findings, notEvaluated } = ask(rule, app);
    expect(findings.map(({ constructPath }) => constructPath)).toEqual(['A', 'B']);
    expect(notEvaluated.map(({ constructPath }) => constructPath)).toEqual(['Stack/vpc']);
  });

  it('lets a rule with every check speak in each', () => {
    const rule: Rule = {
      ...facts,
      types: ['alicloud_vpc'],
      check: (_, output) => output.report({ ...report, message: 'stream' }),
      checkResource: (_, output) => output.report({ ...report, message: 'resource' }),
      checkApp: ({ streams }, about) => about(streams[0]).report({ ...report, message: 'app' }),
    };
    const app = { streams: [stream('A')], resources: [resource('alicloud_vpc', {})] };
    expect(ask(rule, app).findings.map(({ message }) => message)).toEqual(['stream', 'app', 'resource']);
  });
});
