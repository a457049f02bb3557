import { say } from '../../core/language/say';
import { AppDefinition } from '../../core/model/app-definition';
import { InputError } from '../../core/reading/input-error';
import { Adoption } from './adopt-streams';
import { ReadInputs } from './read-inputs';
import { StreamDefinition } from '../../core/model/stream-definition';

/**
 * Blocks that have the state of a former configuration forget streams without destroying them, for a file of that
 * configuration. Terraform takes no instance of a resource there: where some alone are adopted, a command does it.
 *
 * @param all the streams that were read
 * @param adopted those that are written
 */
export function removedFile(
  all: readonly StreamDefinition[],
  adopted: ReadonlySet<StreamDefinition>,
): string | undefined {
  const resources = new Map<string, StreamDefinition[]>();
  for (const stream of all) {
    const address = withoutKeys(stream.location.address ?? '');
    resources.set(address, [...(resources.get(address) ?? []), stream]);
  }
  const blocks: string[] = [];
  for (const [address, instances] of resources) {
    const own = instances.filter((stream) => adopted.has(stream));
    if (own.length === instances.length)
      blocks.push(`removed {\n  from = ${address}\n\n  lifecycle {\n    destroy = false\n  }\n}\n`);
    else
      for (const { location } of own)
        blocks.push(`# Others of it stay: terraform state rm '${location.address}'\n`);
  }
  return blocks.length === 0 ? undefined : [HEAD, ...blocks].join('\n');
}

const HEAD = `# Put this file into the configuration that had these streams, and take their resource blocks out there (Terraform 1.7 or
# newer): its next apply forgets them and destroys nothing. Apply it before the app that imports them is deployed.
`;

/** An address without the keys of instances: of modules too. */
function withoutKeys(address: string): string {
  return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '');
}

/**
 * With moved blocks, the new stack takes the state over: what of that it does not have, its plan would destroy.
 *
 * @throws InputError that says what that is
 */
export function refuseToMove(
  app: AppDefinition,
  written: ReadonlySet<StreamDefinition>,
  { regions }: Adoption,
  read: ReadInputs,
): void {
  const instead = say`Leave --state moved out: the app then imports the streams, and the former state forgets them.`;
  if (!read.haveAddresses)
    throw new InputError(say`--state moved: an answer of the API has no address in a state. ${instead}`);
  const [other] = [
    ...app.streams.filter((stream) => !written.has(stream)),
    ...app.resources.filter(({ type }) => type.startsWith('alicloud_')),
  ];
  if (other !== undefined)
    throw new InputError(
      say`--state moved: the new stack would not have ${other.location.address}, which its plan would destroy. ${instead}`,
    );
  if (regions.length > 1)
    throw new InputError(
      say`--state moved: there are streams of ${regions.length} regions, and one stack alone can take a state over. ${instead}`,
    );
}
