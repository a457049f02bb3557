import { listed } from '../../core/language/lists';
import { say } from '../../core/language/say';
import { packageVersion } from '../../core/model/package-version';
import { ReviewedInput } from '../../core/reading/reviewed-input';

/** What was synthesized with rules of another version than those of the review. */
export interface OtherRules {
  /** Of the rules of the review. */
  readonly version: string;
  readonly stacks: readonly RecordedVersion[];
}

interface RecordedVersion {
  /** The file that was read; undefined for standard input. */
  readonly file?: string;
  /** Of the rules that it was synthesized with, as it records them. */
  readonly version: string;
}

/** What of the inputs was; undefined where nothing was, or nothing says it. */
export function otherRulesOf(
  inputs: readonly (Pick<ReviewedInput, 'recorded'> & { readonly file?: string })[],
  own = packageVersion(),
): OtherRules | undefined {
  const stacks = inputs.flatMap(({ file, recorded: { version = own } = {} }) =>
    version === own ? [] : [{ ...(file !== undefined && { file }), version }],
  );
  return stacks.length === 0 ? undefined : { version: own, stacks };
}

/** In one sentence. */
export function describeOtherRules({ version, stacks }: OtherRules): string {
  const others = listed([...new Set(stacks.map((stack) => stack.version))].sort());
  return say`The app was synthesized with version ${others} of the rules, but this review uses version ${version}, which may find something else. Install the same version of the constructs and of alicloud-event-streams.`;
}
