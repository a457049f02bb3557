import { say } from '../../language/say';
import { DEAD_LETTER_ARNS } from '../../contract/arn-formats';
import { cite } from '../../contract/documents';
import { connectorOf, endpointNames, kindOfArn } from '../../contract/kind-lookups';
import { AppDefinition, follow } from '../../model/app-definition';
import { knownArn, parseArn } from '../../model/arn';
import { objectOf } from '../../model/json-object';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { AppRule } from '../rule';
import { show } from '../show';
import { sourceEndpoint } from './endpoint';

const RETRIES = cite('eventbridge-retries');
const POINTER = '/RunOptions/DeadLetterQueue/Arn';

/** What a stream cannot deliver does not come back to it. */
export const deadLetterSource: AppRule = {
  id: 'dead-letter-source',
  since: '2026-11-26',
  title: 'A stream does not read its own dead-letter queue',
  severity: 'error',
  documents: [RETRIES],
  protectsFrom:
    'An event that fails for good comes back at once and fails again, endlessly; every round is billed.',
  checkApp(app, about) {
    for (const stream of app.streams) {
      const arn = follow(app, objectOf(stream.runOptions.DeadLetterQueue).Arn);
      if (arn === undefined) continue;
      if (isUnknown(arn) && arn.$parts === undefined) {
        about(stream).skip(POINTER, arn.$unknown);
        continue;
      }
      const queues = queueEndpoint(app, stream, arn);
      if (!sourceEndpoint(app, stream).identities.some((identity) => queues.includes(identity))) continue;
      about(stream).report({
        pointer: POINTER,
        message: say`the dead-letter queue is what the stream reads`,
        got: show(knownArn(arn)),
        limit: say`a queue or topic that the stream does not read`,
        source: RETRIES,
        fix: say`Give another dead-letter queue.`,
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
  if (connectorOf(kind) !== connectorOf(stream.source.kind)) return [];
  const { region, account: _, ...rest } = names;
  const values = Object.values(rest);
  const parameters = endpointNames(kind)?.parameters ?? [];
  const read = Object.fromEntries(parameters.map(({ names: [name] }, i) => [name, values[i]]));
  const source = { kind, parameters: { ...read, RegionId: region } };
  return sourceEndpoint(app, { ...stream, source }).identities;
}
