import { triggerAttributes } from '../../model/function-trigger';
import { EVENT_STREAMING } from '../../model/stream-definition';
import { readTerraformJson } from '../terraform-text';
import { modulesOf } from './addresses';
import { Expression, ResourceConfiguration } from './plan-format';
import { isComposite, listOf } from '../../model/json-object';
import { Spellings } from '../../model/spellings';

/** The attributes of a stream, or of what makes one, that hold JSON. */
function jsonAttributes(type: string): readonly string[] {
  if (type === EVENT_STREAMING) return ['source', 'sink', 'filter_pattern', 'transforms', 'run_options'];
  const { config } = triggerAttributes(type) ?? {};
  return config === undefined ? [] : [config];
}

/** JSON that was read from the configuration, because its text is not known yet. */
export interface Parsed {
  readonly $parsed: unknown;
  readonly $spelt?: Spellings;
}

export function isParsed(value: unknown): value is Parsed {
  return isComposite(value) && '$parsed' in value;
}

/**
 * The text of an attribute as a configuration in JSON has it, with its references, as cdktf writes it; a configuration
 * in HCL shows only what it refers to.
 */
export function templateOf(
  resource: ResourceConfiguration | undefined,
  attribute: string,
): string | undefined {
  const expression = resource?.expressions?.[attribute] as Expression | undefined;
  const text = expression?.constant_value;
  return typeof text === 'string' && listOf(expression?.references).length > 0 ? text : undefined;
}

/** The JSON of an attribute whose text is not known yet, as far as the configuration shows it. */
export function parsedTemplate(
  { type, address }: { readonly type: string; readonly address: string },
  resource: ResourceConfiguration | undefined,
  attribute: string,
  label: string,
): Parsed | undefined {
  if (!jsonAttributes(type).includes(attribute)) return undefined;
  const template = templateOf(resource, attribute);
  // In a module, what it refers to would have to be followed.
  if (template === undefined || modulesOf(address).length > 0) return undefined;
  const { value, spelt } = readTerraformJson(template, label);
  return value === undefined ? undefined : { $parsed: value, ...(spelt !== undefined && { $spelt: spelt }) };
}

/** Whether a parameter is a literal wherever a template has it; undefined where it does not say. */
export function isLiteralIn(template: string, parameter: string): boolean | undefined {
  const found: unknown[] = [];
  collect(readTerraformJson(template).value, parameter, found);
  return found.length === 0 ? undefined : found.every((value) => typeof value === 'string');
}

function collect(value: unknown, parameter: string, found: unknown[]): void {
  if (!isComposite(value)) return;
  for (const [key, member] of Object.entries(value)) {
    if (key !== parameter) collect(member, parameter, found);
    else found.push(isComposite(member) && 'Value' in member ? member.Value : member);
  }
}
