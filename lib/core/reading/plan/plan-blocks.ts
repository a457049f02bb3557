import { listed } from '../../language/lists';
import { ResourceDefinition } from '../../model/app-definition';
import { isComposite, listOf, mapMembers, objectOf } from '../../model/json-object';
import { unknown } from '../../model/stream-definition';
import { parseTerraformText } from '../terraform-text';
import { Expression, ModuleConfiguration, PlanDocument } from './plan-format';

/** What stands in the configuration of a plan beside resources, as far as credentials can stand there. */
export function blocksOfPlan({ configuration }: PlanDocument, label: string): ResourceDefinition[] {
  const block = (type: string, address: string, values: unknown): ResourceDefinition => ({
    type,
    values: objectOf(values),
    region: undefined,
    location: { address, stack: label },
  });
  const providers = Object.entries(objectOf(configuration?.provider_config)).map(([key, provider]) =>
    block('provider', `provider.${key}`, valueOf(objectOf(provider).expressions, label)),
  );
  const blocks = [...providers];
  const modules: [string, ModuleConfiguration | undefined][] = [['', configuration?.root_module]];
  for (let next = modules.pop(); next !== undefined; next = modules.pop()) {
    const [path, module] = next;
    for (const [name, variable] of Object.entries(objectOf(module?.variables))) {
      const { default: standard, sensitive } = objectOf(variable);
      if (standard !== undefined)
        blocks.push(block('variable', `${path}var.${name}`, { name, default: standard, sensitive }));
    }
    for (const [name, output] of Object.entries(objectOf(module?.outputs)))
      blocks.push(
        block('output', `${path}output.${name}`, {
          name,
          value: valueOf(objectOf(output).expression, label),
        }),
      );
    for (const resource of listOf(module?.resources)) {
      const { address, provisioners } = objectOf(resource);
      if (listOf(provisioners).length > 0)
        blocks.push(
          block('resource', `${path}${address}`, {
            provisioner: listOf(provisioners).map((each) => valueOf(objectOf(each).expressions, label)),
          }),
        );
    }
    for (const [name, call] of Object.entries(objectOf(module?.module_calls))) {
      blocks.push(block('module', `${path}module.${name}`, valueOf(objectOf(call).expressions, label)));
      modules.push([`${path}module.${name}.`, objectOf(call).module]);
    }
  }
  return blocks;
}

/** What expressions say: constants, and unknowns for all else. */
function valueOf(expression: unknown, label: string): unknown {
  if (!isComposite(expression)) return expression;
  const { constant_value: constant, references } = expression as Expression;
  if (constant === undefined && references === undefined)
    return mapMembers(expression, (member) => valueOf(member, label));
  const names = listOf(references).filter((reference) => typeof reference === 'string');
  if (names.length > 0 && typeof constant !== 'string') return unknown(listed(names));
  return typeof constant === 'string' && names.length > 0 ? parseTerraformText(constant, label) : constant;
}
