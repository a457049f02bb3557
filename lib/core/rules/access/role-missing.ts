import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { factsOf } from '../../contract/kinds';
import { StreamDefinition } from '../../model/stream-definition';
import { RuleOutput, StreamRule } from '../rule';
import { pointerOf, valueOf } from '../../model/stream-parts';

/** A part that EventBridge reaches through a role names one. */
export const roleMissing: StreamRule = {
  id: 'role-missing',
  since: '2026-11-21',
  title: 'A source or sink for which EventBridge assumes a role names the role',
  severity: 'error',
  documents: [cite('eventbridge-create-event-streaming')],
  protectsFrom: 'EventBridge has no permission to read or deliver.',
  check(stream, output) {
    checkPart(stream, 'Source', output);
    checkPart(stream, 'Sink', output);
  },
};

function checkPart(stream: StreamDefinition, attribute: 'Source' | 'Sink', output: RuleOutput): void {
  const part = attribute === 'Source' ? stream.source : stream.sink;
  const { roleParameter, title } = factsOf(part.kind) ?? {};
  if (roleParameter === undefined) return;
  if (part.unknown !== undefined)
    return output.skip(`/${attribute}/${part.kind}/${roleParameter}`, part.unknown.$unknown);
  const role = valueOf(part, roleParameter);
  if (role !== undefined && role !== '') return;
  output.report({
    pointer: `/${attribute}/${part.kind}/${pointerOf(part, roleParameter)}`,
    message: say`the ${title} has no role for EventBridge to assume`,
    source: cite('eventbridge-create-event-streaming'),
    fix: say`Give the name of a role that trusts eventbridge.aliyuncs.com; DeliveryRole makes one.`,
  });
}
