import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { editionsOf, parameterOf, serviceOf } from '../../contract/kind-lookups';
import { SERVICES } from '../../contract/kinds';
import { AppDefinition, follow } from '../../model/app-definition';
import { excerptOf } from '../../model/excerpt';
import { isUnknown, StreamPart } from '../../model/stream-definition';
import { readersIn } from '../event-sources';
import { RuleOutput, AppRule } from '../rule';
import { pointerOf, valueOf } from '../../model/stream-parts';

const INSTANCE_IDS = cite('eventbridge-sdk');

/** How the ids of each service begin; older instances have ids without such a beginning. */
const BEGINNINGS = Object.keys(SERVICES)
  .flatMap(editionsOf)
  .flatMap(({ title, instanceIds }) =>
    instanceIds === undefined ? [] : [{ title, beginning: new RegExp(instanceIds) }],
  );

/** An instance id is one of the service that is meant. */
export const instanceId: AppRule = {
  id: 'instance-id',
  since: '2026-11-21',
  title: 'The id of an instance has the format that its service uses',
  severity: 'error',
  documents: [INSTANCE_IDS],
  protectsFrom:
    'EventBridge does not find the instance, because the id belongs to another service or has a typo.',
  checkApp(app, about) {
    for (const { stream, output } of readersIn(app, about)) {
      checkPart(app, stream.source, 'Source', output);
      checkPart(app, stream.sink, 'Sink', output);
    }
  },
};

function checkPart(app: AppDefinition, part: StreamPart, attribute: string, output: RuleOutput): void {
  const parameter = parameterOf(part.kind, 'instance');
  const edition = serviceOf(part);
  if (parameter === undefined || edition === undefined) return;
  // A topic of the app names its instance, to which a stream then refers.
  const id = follow(app, valueOf(part, parameter));
  const pointer = `/${attribute}/${part.kind}/${pointerOf(part, parameter)}`;
  if (isUnknown(edition)) return output.skip(pointer, edition.$unknown);
  if (edition.instanceIds === undefined) return;
  const service = edition.title;
  if (isUnknown(id)) return output.skip(pointer, id.$unknown);
  // A missing id is the contract's to report.
  if (typeof id !== 'string' || id === '') return;
  const common = {
    pointer,
    got: excerptOf(id),
    cause: id,
    source: INSTANCE_IDS,
    fix: say`Give the id of an instance of ${service}, as its console shows it.`,
  };
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(id)) {
    output.report({
      ...common,
      message: say`the instance id has characters that no id has`,
      limit: say`letters, digits, _ and -`,
    });
    return;
  }
  if (new RegExp(edition.instanceIds).test(id)) return;
  const other = BEGINNINGS.find(({ beginning }) => beginning.test(id))?.title;
  if (other === undefined) return;
  output.report({
    ...common,
    message: say`the instance id is that of ${other}`,
    limit: say`an instance of ${service}`,
  });
}
