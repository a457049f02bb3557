import { say } from '../../language/say';
import { DEAD_LETTER_ARNS } from '../../contract/arn-formats';
import { cite } from '../../contract/documents';
import { connectorOf, endpointNames, kindOfArn } from '../../contract/kind-lookups';
import { AppDefinition, follow } from '../../model/app-definition';
import { knownArn, parseArn } from '../../model/arn';
import { objectOf } from '../../model/json-object';
import { isUnknown, StreamDefinition, StreamPart } from '../../model/stream-definition';
import { AppRule } from '../rule';
import { show } from '../show';
import { Endpoint, sinkEndpoint, sourceEndpoint } from './endpoint';

const RETRIES = cite('eventbridge-retries');
const POINTER = '/RunOptions/DeadLetterQueue/Arn';

/** What a stream cannot deliver neither comes back to it nor goes where it could not be delivered. */
export const deadLetterSource: AppRule = {
  id: 'dead-letter-source',
  since: '2026-11-26',
  title: 'A stream neither reads its own dead-letter queue nor delivers to it',
  severity: 'error',
  documents: [RETRIES],
  protectsFrom:
    'An event that fails for good comes back at once and fails again, endlessly, and every round is billed; where the sink is full or gone, so is the dead-letter queue.',
  checkApp(app, about) {
    for (const stream of app.streams) {
      const arn = follow(app, objectOf(stream.runOptions.DeadLetterQueue).Arn);
      if (arn === undefined) continue;
      if (isUnknown(arn) && arn.$parts === undefined) {
        about(stream).skip(POINTER, arn.$unknown);
        continue;
      }
      const queues = queueEndpoint(app, stream, arn);
      const isQueue = ({ identities }: Endpoint) => identities.some((identity) => queues.includes(identity));
      const common = { pointer: POINTER, got: show(knownArn(arn)), source: RETRIES };
      const fix = say`Give another dead-letter queue.`;
      if (isQueue(sourceEndpoint(app, stream)))
        about(stream).report({
          ...common,
          message: say`the dead-letter queue is what the stream reads`,
          limit: say`a queue or topic that the stream does not read`,
          fix,
        });
      if (isQueue(sinkEndpoint(app, stream)))
        about(stream).report({
          ...common,
          severity: 'warning',
          message: say`the dead-letter queue is what the stream delivers to`,
          limit: say`a queue or topic that the stream does not deliver to`,
          fix,
        });
    }
  },
};

/** The queue as a source that reads it would name it. */
function queueEndpoint(app: AppDefinition, stream: StreamDefinition, arn: unknown): readonly string[] {
  const { shape, names } = parseArn(knownArn(arn), DEAD_LETTER_ARNS) ?? {};
  const kind = shape && kindOfArn(shape);
  if (kind === undefined || names === undefined) return [];
  // Another service has no endpoint of this one.
  const isOf = (part: StreamPart) => connectorOf(part.kind) === connectorOf(kind);
  if (!isOf(stream.source) && !isOf(stream.sink)) return [];
  const { region, account: _, ...rest } = names;
  const values = Object.values(rest);
  const parameters = endpointNames(kind)?.parameters ?? [];
  const read = Object.fromEntries(parameters.map(({ names: [name] }, i) => [name, values[i]]));
  const source = { kind, parameters: { ...read, RegionId: region } };
  return sourceEndpoint(app, { ...stream, source }).identities;
}
