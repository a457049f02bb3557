/**
 * What simulation.ts measures, in a process of its own: `node simulation.bench.js CASE`. Prints one JSON line.
 */
import { JsonObject, readJson } from '../lib/core/model/json-value';
import { StreamDefinition } from '../lib/core/model/stream-definition';
import { givenEvent } from '../lib/core/simulation/build-event';
import { compilePattern } from '../lib/core/simulation/compile-pattern';
import { matchPattern } from '../lib/core/simulation/match-pattern';
import { streamSimulator } from '../lib/core/simulation/simulate-stream';

const EVENTS = 100_000;
/** A third of them does not pass. */
const LEVELS = ['WARN', 'INFO', 'ERR-17'];

function event(i: number): string {
  return JSON.stringify({
    id: `45ef4dew-dwe1-7c35-447a-${i}`,
    source: 'acs:alikafka',
    specversion: '1.0',
    type: 'alikafka:Topic:Message',
    datacontenttype: 'application/json; charset=utf-8',
    time: '2026-11-26T06:11:48.889Z',
    subject: 'acs:alikafka:alikafka_pre-cn-example:topic:telemetry',
    aliyunaccountid: '1234567890123456',
    data: {
      topic: 'telemetry',
      partition: i % 12,
      offset: i,
      timestamp: 1_764_137_508_889 + i,
      headers: { headers: [], isReadOnly: false },
      key: `sensor-${i % 500}`,
      value: { level: LEVELS[i % LEVELS.length], celsius: 20.5 + (i % 50), text: 'too hot for its place' },
    },
  });
}

const PATTERN = {
  type: ['alikafka:Topic:Message'],
  data: { value: { level: ['WARN', { prefix: 'ERR' }], celsius: [{ numeric: ['>', 20] }] } },
};

const STREAM: StreamDefinition = {
  name: 'telemetry',
  region: 'cn-hangzhou',
  source: { kind: 'SourceKafkaParameters', parameters: {} },
  filterPattern: PATTERN,
  transforms: [],
  sink: {
    kind: 'SinkKafkaParameters',
    parameters: {
      InstanceId: { Form: 'CONSTANT', Value: 'alikafka_post-cn-example' },
      Topic: { Form: 'CONSTANT', Value: 'warnings' },
      Key: { Form: 'JSONPATH', Value: '$.data.key' },
      Value: {
        Form: 'TEMPLATE',
        Value: '{"level":"$.data.value.level","celsius":"$.data.value.celsius"}',
        Template: '{"level":"${level}","celsius":${celsius}}',
      },
    },
  },
  runOptions: { ErrorsTolerance: 'ALL' },
  tags: {},
  location: {},
};

const CASES: Readonly<Record<string, () => (text: string) => unknown>> = {
  'JSON.parse': () => (text) => JSON.parse(text),
  matching: () => {
    const pattern = compilePattern(PATTERN);
    return (text) => matchPattern(pattern, readJson(text) as JsonObject);
  },
  simulating: () => {
    const simulate = streamSimulator(STREAM);
    return (text) => simulate(givenEvent(readJson(text) as JsonObject, text));
  },
};

function main(name: string): void {
  const texts = Array.from({ length: EVENTS }, (_, i) => event(i));
  const run = CASES[name]();
  const start = process.hrtime.bigint();
  for (const text of texts) run(text);
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  console.log(JSON.stringify({ ms, peakRssMb: process.resourceUsage().maxRSS / 1024 }));
}

main(process.argv[2]);
