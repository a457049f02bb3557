import { said, say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { DEAD_LETTER_ARNS } from '../../core/contract/arn-formats';
import { METRICS } from '../../core/contract/metrics';
import { metricOfDeadLetters } from '../../core/contract/stream-metrics';
import { AppDefinition, follow, ResourceDefinition } from '../../core/model/app-definition';
import { parseArn } from '../../core/model/arn';
import { listOf, objectOf, oneOrMore } from '../../core/model/json-object';
import { resolveStream } from '../../core/model/resolve-stream';
import { isUnknown, StreamDefinition } from '../../core/model/stream-definition';
import { memberOf } from '../../core/model/stream-parts';
import { metricsOf, WatchingAlarms } from '../../core/rules/monitoring/watching-alarms';
import { knownAfterApply } from '../reports/describe-filter';
import { describeStream } from '../reports/describe-stream';
import { isPlain, queueCommand, RunbookCommand, streamCommands } from './commands';

/** What is to be known of a stream that runs. */
export interface RunbookStream {
  readonly title: string;
  /** Where it is and what it does: a name and what is said of it. */
  readonly facts: readonly (readonly [name: string, text: string])[];
  readonly alarms: readonly RunbookAlarm[];
  readonly commands: readonly RunbookCommand[];
  /** What cannot be said, each a sentence. */
  readonly gaps: readonly string[];
}

/** An alarm on a stream, in words. */
export interface RunbookAlarm {
  readonly name: string;
  readonly fires: string;
  readonly means: string;
  readonly tells: string;
}

/** What is to be known of each stream of an app whose credentials are hidden. */
export function runbookOf(app: AppDefinition): RunbookStream[] {
  const alarms = new WatchingAlarms(app);
  return app.streams.map((stream) => runbookOfStream(app, alarms, stream));
}

function runbookOfStream(
  app: AppDefinition,
  watching: WatchingAlarms,
  given: StreamDefinition,
): RunbookStream {
  const stream = resolveStream(app, given);
  const row = describeStream(stream);
  const region = follow(app, stream.region);
  const { constructPath, address, stack } = stream.location;
  const gaps: string[] = [];
  const account = typeof stream.account === 'string' ? stream.account : undefined;
  const letters = deadLettersOf(app, stream);
  const where: readonly (readonly [string, string | undefined])[] = [
    [say`region`, typeof region === 'string' ? region : row.region],
    [say`account`, account ?? say`not said`],
    [say`construct`, constructPath],
    ['Terraform', listed([stack, address].filter((part) => part !== undefined))],
  ];
  const flow: typeof where = [
    [say`reads`, regionOfSource(stream, row.source)],
    [say`filter`, row.filter],
    [say`transforms`, transformsOf(stream)],
    [say`delivers to`, row.sink],
    [say`delivery`, row.delivery],
    [say`dead letters`, letters.text],
    [say`status in the code`, row.state],
  ];
  return {
    title: row.stream,
    facts: [...where, ...flow].flatMap(([name, text = '']) => (text === '' ? [] : [[name, text] as const])),
    alarms: alarmsOf(app, watching, stream, letters.arn),
    commands: [...commandsOf(stream, region, account, gaps), ...letters.commands],
    gaps: [...gaps, ...letters.gaps],
  };
}

function commandsOf(
  { name, madeBy, repetition }: StreamDefinition,
  region: unknown,
  account: string | undefined,
  gaps: string[],
): RunbookCommand[] {
  if (madeBy !== undefined)
    gaps.push(say`Function Compute makes this stream (${madeBy.type}), and names it.`);
  else if (repetition !== undefined)
    gaps.push(say`${repetition.by} makes several streams of it: each has a name of its own.`);
  else if (!isPlain(name))
    gaps.push(say`Its name is not known yet, or none that EventBridge takes: no command names it.`);
  else if (!isPlain(region)) gaps.push(say`Its region is not known yet: no command names it.`);
  else return streamCommands({ name, region, account });
  return [];
}

interface DeadLetters {
  readonly text: string;
  readonly arn?: string;
  readonly commands: readonly RunbookCommand[];
  readonly gaps: readonly string[];
}

function deadLettersOf(app: AppDefinition, { runOptions }: StreamDefinition): DeadLetters {
  const { DeadLetterQueue: queue } = runOptions;
  if (queue === undefined) return { text: say`none`, commands: [], gaps: [] };
  const arn = follow(app, memberOf(queue, 'Arn'));
  const gap = say`Which dead-letter queue it has is not known yet: no command names it.`;
  if (typeof arn !== 'string') return { text: knownAfterApply(), commands: [], gaps: [gap] };
  const parsed = parseArn(arn, ['mnsQueue', 'mnsQueueOfRule']);
  if (parsed === undefined)
    return {
      text: arn,
      arn,
      commands: [],
      gaps: [say`Its dead letters are read with a client of their broker: no call of an API counts them.`],
    };
  const { queue: name, region, account } = parsed.names;
  if (!isPlain(name) || !isPlain(region)) return { text: arn, arn, commands: [], gaps: [gap] };
  return { text: arn, arn, commands: [queueCommand({ queue: name, region, account })], gaps: [] };
}

function regionOfSource({ source: { parameters } }: StreamDefinition, text: string): string {
  return typeof parameters.RegionId === 'string' ? say`${text} in ${parameters.RegionId}` : text;
}

function transformsOf({ transforms }: StreamDefinition): string {
  return transforms.map((item) => listed(Object.keys(objectOf(item))) || knownAfterApply()).join('; ');
}

function alarmsOf(
  app: AppDefinition,
  alarms: WatchingAlarms,
  stream: StreamDefinition,
  arn: string | undefined,
): RunbookAlarm[] {
  const parsed = arn === undefined ? undefined : parseArn(arn, DEAD_LETTER_ARNS);
  const letters = metricOfDeadLetters(parsed?.shape, parsed?.names ?? {});
  const wanted = [...metricsOf(app, stream), ...('problem' in letters ? [] : [letters])];
  return [...alarms.watching(stream, wanted), ...alarms.perhapsWatching(wanted)]
    .sort((a, b) => a.at - b.at)
    .map(({ resource }) => describeAlarm(app, resource));
}

const LEVELS = { critical: 'Critical', warn: 'Warn', info: 'Info' } as const;

function describeAlarm(app: AppDefinition, { values }: ResourceDefinition): RunbookAlarm {
  const text = (value: unknown): string => {
    const known = follow(app, value);
    return isUnknown(known) || known === undefined || known === null ? knownAfterApply() : String(known);
  };
  const facts = METRICS.find(
    ({ namespace, metric }) => namespace === values.project && metric === values.metric,
  );
  const fires = Object.entries(LEVELS).flatMap(([level, word]) =>
    oneOrMore(values[`escalations_${level}`])
      .map(objectOf)
      .map(
        ({ statistics, comparison_operator: operator = '>', threshold, times }) =>
          say`${word}: ${text(statistics)} of ${text(values.metric)} ${text(operator)} ${text(threshold)}${facts === undefined ? '' : ` ${said(facts.unit)}`}, ${text(times)} times in a row, every ${text(values.period)} s`,
      ),
  );
  return {
    name: text(values.name),
    fires: fires.join('; ') || knownAfterApply(),
    means: facts === undefined ? say`a metric that no document describes` : meaningOf(facts),
    tells: listed(listOf(values.contact_groups).map(text)) || knownAfterApply(),
  };
}

function meaningOf({ title, inferred }: (typeof METRICS)[number]): string {
  return inferred === undefined ? said(title) : say`${said(title)}; it may never fire: ${said(inferred)}`;
}
