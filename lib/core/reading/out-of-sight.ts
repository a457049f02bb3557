import { said, say, words } from '../language/say';
import { ResourceDefinition } from '../model/app-definition';
import { listOf, objectOf, oneOrMore } from '../model/json-object';
import { NotEvaluated } from '../rules/finding';
import { ModuleConfiguration, PlanDocument } from './plan/plan-format';
import { Block } from './stack/blocks';

/** Resources that make whatever a text of theirs says, and the text. */
const BY_TEXT: Readonly<Record<string, string>> = {
  alicloud_ros_stack: words`its template makes`,
  alicloud_ros_stack_group: words`its template makes`,
  alicloud_ros_stack_instance: words`its template makes`,
  alicloud_cloud_control_resource: words`its desired attributes make`,
  alicloud_oos_execution: words`its template does`,
};

/** Provisioners that run commands; `file` only copies. */
const RUNNING = ['local-exec', 'remote-exec'];

const PROVISIONED = words`its provisioners run`;
const EXTERNAL = words`its program does`;

function saying(address: string, what: string, stack: string): NotEvaluated {
  const reason = say`what ${said(what)} is not reviewed, and may include event streams`;
  return { rule: 'contract', address, stack, reason };
}

/** What is not reviewed of a resource for its type; nothing for most. */
export function unseenOfType(address: string, type: string, stack: string): NotEvaluated[] {
  return Object.hasOwn(BY_TEXT, type) ? [saying(address, BY_TEXT[type], stack)] : [];
}

/**
 * What is not reviewed of the blocks of a module: what resources make that are templates, and what is run beside Terraform.
 *
 * @param module `module.a`, empty for the root
 */
export function unseenOfBlocks(
  { resource, data }: { readonly resource: readonly Block[]; readonly data: readonly Block[] },
  module: string,
  stack: string,
): NotEvaluated[] {
  const prefix = module === '' ? '' : `${module}.`;
  const resources = resource.flatMap(({ labels: [type, name], body }) => {
    const address = `${prefix}${type}.${name}`;
    const provisioners = oneOrMore(body.provisioner).flatMap((item) => Object.keys(objectOf(item)));
    return [
      ...unseenOfType(address, type, stack),
      ...(provisioners.some((kind) => RUNNING.includes(kind)) ? [saying(address, PROVISIONED, stack)] : []),
    ];
  });
  const programs = data
    .filter(({ labels: [type] }) => type === 'external')
    .map(({ labels }) => saying(`${prefix}data.${labels.join('.')}`, EXTERNAL, stack));
  return [...resources, ...programs];
}

/**
 * What is not reviewed of a plan.
 *
 * @param resources what there will be
 */
export function unseenOfPlan(
  { configuration }: PlanDocument,
  resources: readonly ResourceDefinition[],
  stack: string,
): NotEvaluated[] {
  const found = resources.flatMap(({ type, location }) => unseenOfType(location.address ?? '', type, stack));
  const root = configuration?.root_module;
  const open: [string, ModuleConfiguration | undefined][] = [['', root]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [prefix, module] = next;
    for (const { mode, type, name, provisioners } of listOf(module?.resources)) {
      const isRun = listOf(provisioners).some((item) => RUNNING.includes(objectOf(item).type));
      if (isRun) found.push(saying(`${prefix}${type}.${name}`, PROVISIONED, stack));
      if (mode === 'data' && type === 'external')
        found.push(saying(`${prefix}data.${type}.${name}`, EXTERNAL, stack));
    }
    for (const [name, call] of Object.entries(objectOf(module?.module_calls)))
      open.push([`${prefix}module.${name}.`, objectOf(call).module as ModuleConfiguration | undefined]);
  }
  return found;
}
