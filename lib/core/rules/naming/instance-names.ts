import { said, say, words } from '../../language/say';
import { parameterOf } from '../../contract/kind-lookups';
import { LIMITS } from '../../contract/limits';
import { isNamedLater } from '../../model/function-trigger';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { isUnknown, Repetition } from '../../model/stream-definition';
import { isAbsent } from '../resource-values';
import { RuleOutput, StreamRule } from '../rule';
import { show } from '../show';

/** An expression that is another one for each instance. */
const OF_AN_INSTANCE = /\b(each\s*\.\s*(key|value)|count\s*\.\s*index)\b/;

/** What Terraform makes several times of one resource needs a name each time. */
export const instanceNames: StreamRule = {
  id: 'instance-names',
  since: '2026-11-26',
  title: 'Streams created by for_each or count have different names and consumer groups',
  severity: 'error',
  documents: [LIMITS.streamNameLength.source],
  protectsFrom:
    'EventBridge refuses the second stream with the same name in the middle of a deployment; streams that share a consumer group take messages from each other.',
  check(stream, output) {
    const { name, source, repetition } = stream;
    if (repetition === undefined || isOne(repetition)) return;
    if (!isNamedLater(stream))
      check('/EventStreamingName', name, repetition, output, {
        message: say`each stream that ${repetition.by} makes has the same name`,
        limit: say`a name that follows from each.key or count.index`,
        fix: say`Derive streamName from ${said(EXAMPLES[repetition.by])}, or give forEach to the stream and leave the name to it.`,
      });
    const parameter = parameterOf(source.kind, 'group');
    if (parameter === undefined) return;
    check(
      `/Source/${source.kind}/${pointerOf(source, parameter)}`,
      valueOf(source, parameter),
      repetition,
      output,
      {
        severity: 'warning',
        message: say`each stream that ${repetition.by} makes reads with the same consumer group`,
        limit: say`a consumer group for each stream`,
        fix: say`Derive the group from ${said(EXAMPLES[repetition.by])}, or acknowledge it where the streams are to share messages.`,
      },
    );
  },
};

const EXAMPLES = {
  for_each: words`the iterator, for example \`orders-\${iterator.key}\``,
  count: words`the count, for example \`orders-\${count.index}\``,
};

function isOne({ instances }: Repetition): boolean {
  return typeof instances === 'number' && instances < 2;
}

function check(
  pointer: string,
  value: unknown,
  { by, instances }: Repetition,
  output: RuleOutput,
  finding: Omit<Parameters<RuleOutput['report']>[0], 'pointer'>,
): void {
  if (isAbsent(value) || OF_AN_INSTANCE.test(JSON.stringify(value))) return;
  // count is also how one stream is made or not made.
  if (by === 'count' && isUnknown(instances)) return output.skip(pointer, instances.$unknown);
  const got = isUnknown(value) ? value.$unknown : show(value);
  output.report({ pointer, got, source: LIMITS.streamNameLength.source, ...finding });
}
