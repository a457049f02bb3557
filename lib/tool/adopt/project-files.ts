import { AdoptedRegion } from './adopt-streams';

/** A stack of the project: its name, and its class. */
export interface ProjectStack {
  readonly file: string;
  readonly className: string;
  readonly region: AdoptedRegion;
}

/** A document of JSON, as it stands in a file. */
export function jsonFile(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** What keeps results and values out of repositories. */
export const IGNORED = 'cdktf.out\n*.tfstate*\n*.tfvars\n';

/**
 * What to do next.
 *
 * @param install the first step
 * @param tool how the command line of the framework is called
 * @param calls what the language calls functions of the library
 */
export function readme(
  stacks: readonly ProjectStack[],
  install: string,
  tool: string,
  calls: { readonly importExisting: string },
): string {
  const variables = stacks.flatMap(({ region }) => [...region.variables.values()]);
  const list = variables.map(({ id, description }) => `- \`${id}\`: ${plain(description)}\n`).join('');
  return `# Event streams

Event streams that existed before, as code. Taking them over changes nothing: each is imported as it is.

1. ${install}
2. ${variables.length === 0 ? 'There is no credential to fill in.' : 'Fill the variables below in, as `TF_VAR_<name>` in the environment; no value stands in this folder.'}
3. \`${tool} synth\`, then \`${tool} diff\`: the plan imports every stream and changes none. \`terraform_data\` is made beside each; it is not a cloud resource.
4. \`${tool} deploy\`. A second plan is empty.
5. Remove the lines with \`${calls.importExisting}()\`, and review what \`omit\` and \`acknowledge\` say: they keep a stream as it was.
${list === '' ? '' : `\n## Variables\n\n${list}`}`;
}

function plain(text: string): string {
  return text.replace(/[`<>|\\*_[\]]/g, '');
}
