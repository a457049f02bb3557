import { say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { counted } from '../reports/display';
import { visible } from '../reports/inert';
import { NOT_ANSWERED } from '../../core/contract/part-props';
import { attributesOtherwise } from '../../core/adoption/stream-code';
import { AppDefinition } from '../../core/model/app-definition';
import { StreamDefinition } from '../../core/model/stream-definition';
import { NOT_ASKED } from '../../core/reading/export/answers';
import { Adoption, LeftStream } from './adopt-streams';
import { ReadInputs } from './read-inputs';

/** What somebody has to know of what was not read. */
export function notesOn(
  { streams, resources }: AppDefinition,
  written: ReadonlySet<StreamDefinition>,
  read: ReadInputs,
  region: string | undefined,
): string[] {
  const own = streams.filter((stream) => written.has(stream));
  const named = (stream: StreamDefinition, what: string) => say`  ${String(stream.name)}: ${what}`;
  const untagged = own.filter(({ answeredOtherwise }) => answeredOtherwise?.includes(NOT_ASKED));
  const otherwise = own.flatMap((stream) => {
    const attributes = attributesOtherwise(stream);
    return attributes.length === 0 ? [] : [named(stream, listed(attributes))];
  });
  const around = read.haveAddresses
    ? []
    : resources.map(({ type, location }) => say`  ${location.address} (${type})`);
  return [
    ...(read.hasState && region !== undefined
      ? [say`A state does not say its regions: all of its streams are taken for ${region}. A plan says them.`]
      : []),
    ...(untagged.length === 0
      ? []
      : [
          say`The tags of ${counted(untagged.length, 'event stream')} were not asked for, and Terraform is told to ignore them: add answers of ListTagResources.`,
        ]),
    ...titled(
      say`Answers do not say, so it is not adopted where a stream has it:`,
      own.filter((stream) => read.isAnswer(stream)).flatMap(unsaid),
    ),
    ...titled(
      say`Terraform ignores changes of what the API answers otherwise than it is written:`,
      otherwise,
    ),
    ...titled(say`Not adopted, for event streams alone are:`, around),
  ];
}

/** What the answer of a stream is not documented to say of its source and sink, and does not. */
function unsaid({ name, source, sink }: StreamDefinition): string[] {
  return [source, sink].flatMap(({ kind, parameters }) => {
    const what = Object.hasOwn(NOT_ANSWERED, kind) ? NOT_ANSWERED[kind] : [];
    const names = what === true ? [] : what.filter((one) => !Object.hasOwn(parameters, one));
    return names.length === 0 ? [] : [say`  ${String(name)}: ${listed(names)} of ${kind}`];
  });
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

/** What the command prints. */
export function report({
  adoption: { regions, left },
  written,
  kept,
  notes,
}: {
  readonly adoption: Adoption;
  readonly written: readonly string[];
  readonly kept: number;
  readonly notes: readonly string[];
}): string {
  const count = regions.reduce((sum, { streams }) => sum + streams.length, 0);
  const variables = regions.flatMap(({ variables: own }) => [...own.values()]);
  const leftOnes = (title: string, items: readonly LeftStream[]) =>
    titled(
      title,
      items.map(({ name, region, reason }) => say`  ${`${region ?? '?'}/${name}`}: ${reason}`),
    );
  return [
    say`${counted(count, 'event stream')} adopted, ${kept} adopted before, ${left.length} left alone.`,
    ...written,
    ...leftOnes(
      say`Could not be adopted:`,
      left.filter(({ isFailure }) => isFailure),
    ),
    ...leftOnes(
      say`Left alone:`,
      left.filter(({ isFailure }) => !isFailure),
    ),
    ...notes,
    ...titled(
      say`To be filled in, as TF_VAR_...:`,
      variables.map(({ id }) => `  ${id}`),
    ),
    '',
  ]
    .map(visible)
    .join('\n');
}
