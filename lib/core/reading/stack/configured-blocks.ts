import { ResourceDefinition } from '../../model/app-definition';
import { mapMembers, objectOf } from '../../model/json-object';
import { EVENT_STREAMING } from '../../model/stream-definition';
import { parseTerraformText } from '../terraform-text';
import { Block, Blocks } from './blocks';

/** A file that gives values to variables. */
export interface ValueFile {
  /** Without its folder. */
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What stands in a configuration beside the resources of Alibaba Cloud, as far as credentials can stand there. */
export function configuredBlocks(
  blocks: Blocks,
  label: string | undefined,
  given: readonly ValueFile[] = [],
): ResourceDefinition[] {
  const block = (type: string, address: string, body: unknown): ResourceDefinition => {
    const { '//': _, ...written } = objectOf(body);
    return {
      type,
      values: objectOf(readDeep(written, label)),
      region: undefined,
      location: { address, stack: label },
    };
  };
  const named = (all: readonly Block[], type: string, prefix = `${type}.`) =>
    all.map(({ labels: [name], body }) => block(type, `${prefix}${name}`, { ...body, name }));
  const typed = (all: readonly Block[], type: string, prefix: string) =>
    all.map(({ labels, body }) => block(type, `${prefix}${labels.join('.')}`, body));
  const marked = new Set(
    blocks.variable.filter(({ body }) => body.sensitive === true).map(({ labels: [name] }) => name),
  );
  const all = [
    ...blocks.provider.map(({ labels: [name], body }) => {
      const { alias } = objectOf(body);
      const own = typeof alias === 'string' && alias !== '' ? `${name}.${alias}` : name;
      return block('provider', `provider.${own}`, body);
    }),
    ...named(blocks.variable, 'variable', 'var.'),
    ...given.flatMap(({ name: file, values }) =>
      Object.entries(values).map(([name, value]) =>
        block('variable_value', `${file}:${name}`, { name, value, sensitive: marked.has(name) }),
      ),
    ),
    ...blocks.locals.flatMap(({ body }) =>
      Object.entries(body).map(([name, value]) => block('local', `local.${name}`, { [name]: value })),
    ),
    ...named(blocks.output, 'output'),
    ...named(blocks.module, 'module'),
    ...blocks.terraform.map(({ body }) => block('terraform', 'terraform', body)),
    ...typed(blocks.data, 'data', 'data.'),
    ...typed(blocks.resource.flatMap(beside), 'resource', ''),
    ...typed(blocks.ephemeral, 'ephemeral', 'ephemeral.'),
    ...named(blocks.check, 'check'),
    ...blocks.import.map(({ body }) => block('import', 'import', body)),
    ...blocks.removed.map(({ body }) => block('removed', 'removed', body)),
    ...typed(
      blocks.resource.filter(({ labels: [type] }) => !type.startsWith('alicloud_')),
      'resource',
      '',
    ),
  ];
  // What a stack is written of and what is written have them in orders of their own.
  const at = ({ location }: ResourceDefinition) => location.address!;
  return all.sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
}

/** What Terraform, and no service, reads of a stream: how a machine is reached and what runs there. */
function beside({ labels, body }: Block): Block[] {
  if (labels[0] !== EVENT_STREAMING) return [];
  const own = Object.entries(objectOf(body)).filter(([name]) => OF_TERRAFORM.includes(name));
  return own.length === 0 ? [] : [{ labels, body: Object.fromEntries(own) }];
}

const OF_TERRAFORM: readonly string[] = ['connection', 'provisioner', 'lifecycle'];

function readDeep(value: unknown, label: string | undefined): unknown {
  if (typeof value === 'string') return parseTerraformText(value, label);
  return mapMembers(value, (member) => readDeep(member, label));
}
