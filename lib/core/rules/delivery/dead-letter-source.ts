import { say } from '../../language/say';
import { DEAD_LETTER_ARNS } from '../../contract/arn-formats';
import { cite } from '../../contract/documents';
import { connectorOf, endpointNames, kindOfArn } from '../../contract/kind-lookups';
import { AppDefinition, follow, ResourceDefinition, resourcesOf } from '../../model/app-definition';
import { ArnShape, knownArn, parseArnInParts } from '../../model/arn';
import { oneOrMore } from '../../model/json-object';
import { FROM_ENVIRONMENT } from '../../model/region-key';
import { EVENT_RULE } from '../../model/resource-types';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { identityOf, memberOf } from '../../model/stream-parts';
import { emptyStream } from '../like-streams';
import { blocksAt } from '../resource-values';
import { AppRule, Report, RuleOutput } from '../rule';
import { show } from '../show';
import { Endpoint, sinkEndpoint, sourceEndpoint } from './endpoint';

const RETRIES = cite('eventbridge-retries');
const POINTER = '/RunOptions/DeadLetterQueue/Arn';
/** What a target of an event rule may deliver to: what a dead-letter queue can be, and topics of Kafka. */
const TARGET_ARNS: readonly ArnShape[] = [...DEAD_LETTER_ARNS, 'kafkaTopicOfRule'];

/** What a stream cannot deliver neither comes back to it nor goes where it could not be delivered; so it is of a rule of an event bus. */
export const deadLetterSource: AppRule = {
  id: 'dead-letter-source',
  since: '2026-11-26',
  title: 'Streams and event rules neither read their own dead-letter queue nor deliver to it',
  severity: 'error',
  documents: [RETRIES],
  protectsFrom:
    'An event that fails for good comes back at once and fails again, endlessly, and every round is billed; where the sink is full or gone, so is the dead-letter queue.',
  checkApp(app, about) {
    for (const stream of app.streams) {
      const { source, sink, runOptions, account } = stream;
      const arn = memberOf(memberOf(runOptions, 'DeadLetterQueue'), 'Arn');
      checkQueue(app, stream, arn, POINTER, about(stream), [
        {
          connector: connectorOf(source.kind),
          account,
          endpoint: () => sourceEndpoint(app, stream),
          message: say`the dead-letter queue is what the stream reads`,
          limit: say`a queue or topic that the stream does not read`,
        },
        {
          connector: connectorOf(sink.kind),
          account,
          endpoint: () => sinkEndpoint(app, stream),
          severity: 'warning',
          message: say`the dead-letter queue is what the stream delivers to`,
          limit: say`a queue or topic that the stream does not deliver to`,
        },
      ]);
    }
    for (const rule of resourcesOf(app, EVENT_RULE)) checkTargets(app, rule, about(rule));
  },
};

/** What a stream or a target reads or writes, and what is said where it is the dead-letter queue. */
interface End extends Pick<Report, 'severity' | 'message' | 'limit'> {
  readonly connector: string;
  /** Another account has an endpoint of its own of that name. */
  readonly account: unknown;
  readonly endpoint: () => Endpoint | undefined;
}

/** A rule reads its bus, and each of its targets is delivered to. */
function checkTargets(app: AppDefinition, rule: ResourceDefinition, output: RuleOutput): void {
  const { targets, event_bus_name: bus } = rule.values;
  const stream = emptyStream(rule);
  const source = { kind: kindOfArn('eventBus')!, parameters: { EventBusName: bus } };
  for (const { block: target, pointer } of blocksAt(targets, '/targets', output)) {
    const [queue] = oneOrMore(target.dead_letter_queue);
    const arn = memberOf(queue, 'arn');
    const endpoint = follow(app, target.endpoint);
    const delivered = namedBy(app, endpoint, TARGET_ARNS);
    if (arn !== undefined && isUnknown(endpoint) && knownArn(endpoint) === undefined)
      output.skip(`${pointer}/endpoint`, endpoint.$unknown);
    checkQueue(app, stream, arn, `${pointer}/dead_letter_queue/arn`, output, [
      {
        connector: connectorOf(source.kind),
        account: stream.account,
        endpoint: () => sourceEndpoint(app, { ...stream, source }),
        severity: 'warning',
        message: say`the dead-letter queue is the event bus of the rule`,
        limit: say`a queue, a topic or another event bus`,
      },
      {
        connector: delivered?.connector ?? '',
        account: delivered?.account,
        endpoint: () => delivered && endpointOf(app, stream, delivered),
        severity: 'warning',
        message: say`the dead-letter queue is what the target delivers to`,
        limit: say`a queue or topic that the target does not deliver to`,
      },
    ]);
  }
}

function checkQueue(
  app: AppDefinition,
  stream: StreamDefinition,
  given: unknown,
  pointer: string,
  output: RuleOutput,
  ends: readonly End[],
): void {
  const arn = follow(app, given);
  if (arn === undefined) return;
  const queue = namedBy(app, arn, DEAD_LETTER_ARNS);
  if (queue === undefined) {
    if (isUnknown(arn) && knownArn(arn) === undefined) output.skip(pointer, arn.$unknown);
    return;
  }
  // Another service or account has no endpoint of this one.
  const near = ends.filter(
    ({ connector, account }) => connector === queue.connector && !isOther(queue.account, account),
  );
  if (near.length === 0) return;
  const itself = endpointOf(app, stream, queue);
  for (const { connector: _, account: __, endpoint, ...said } of near) {
    const end = endpoint();
    if (end === undefined) continue;
    const isSame = end.identities.some((identity) => itself.identities.includes(identity));
    const reason = isSame ? undefined : whyUnclear(end, itself, queue.isRegional);
    if (reason !== undefined) output.skip(pointer, reason);
    if (isSame)
      output.report({
        ...said,
        pointer,
        got: show(knownArn(arn)),
        source: RETRIES,
        fix: say`Give another dead-letter queue.`,
      });
  }
}

/** What an ARN names, as the source of a kind would name it. */
interface Named {
  readonly kind: string;
  readonly connector: string;
  readonly isRegional: boolean;
  readonly account: unknown;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Undefined where it is no ARN of these shapes, or none whose kind is known. */
function namedBy(app: AppDefinition, arn: unknown, shapes: readonly ArnShape[]): Named | undefined {
  const { shape, names } = parseArnInParts(arn, shapes) ?? {};
  const kind = shape && kindOfArn(shape === 'kafkaTopicOfRule' ? 'kafkaTopic' : shape);
  if (kind === undefined || names === undefined) return undefined;
  const { region, account, ...rest } = names;
  const values = Object.values(rest);
  const { parameters = [], isRegional = false } = endpointNames(kind) ?? {};
  const read = Object.fromEntries(parameters.map(({ names: [name] }, i) => [name, values[i]]));
  return {
    kind,
    connector: connectorOf(kind),
    isRegional,
    account: follow(app, account),
    parameters: { ...read, RegionId: region },
  };
}

function endpointOf(app: AppDefinition, stream: StreamDefinition, { kind, parameters }: Named): Endpoint {
  return sourceEndpoint(app, { ...stream, source: { kind, parameters } });
}

/** Why it cannot be said whether two endpoints of a service are one; undefined where it can. */
function whyUnclear(one: Endpoint, other: Endpoint, isRegional: boolean): string | undefined {
  const regions = isRegional ? [[one.region, other.region]] : [];
  const pairs = [...regions, ...one.values.map((value, i) => [value, other.values[i]])];
  if (one.values.length !== other.values.length) return undefined;
  if (pairs.some(([a, b]) => oneOrMore(a ?? [undefined]).every((item) => isOther(item, b)))) return undefined;
  const unclear = pairs.flat().find(isUnknown);
  if (unclear !== undefined) return unclear.$unknown;
  return isRegional && (one.region === undefined) !== (other.region === undefined)
    ? FROM_ENVIRONMENT
    : undefined;
}

/** Whether two values are certainly not the same: two texts, or attributes of two resources. */
function isOther(one: unknown, other: unknown): boolean {
  const [a, b] = [identityOf(one), identityOf(other)];
  return a !== undefined && b !== undefined && a !== b && isUnknown(one) === isUnknown(other);
}
