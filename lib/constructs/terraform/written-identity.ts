import { isObject } from '../../core/model/json-object';
import { isUnknown, StreamPart } from '../../core/model/stream-definition';
import { readTerraformJson } from '../../core/reading/terraform-text';

/** A source or sink that was written as Terraform text, as far as it is known; undefined where none was. */
export function partIn(text: unknown): StreamPart | undefined {
  const value = read(text);
  const [kind, parameters] = (isObject(value) && !isUnknown(value) ? Object.entries(value) : [])[0] ?? [];
  if (kind === undefined) return undefined;
  return { kind, parameters: isObject(parameters) ? known(parameters) : {} };
}

/** Transforms that were written as Terraform text; undefined where none were. */
export function transformsIn(text: unknown): readonly unknown[] | undefined {
  const value = read(text);
  return Array.isArray(value) ? value : undefined;
}

function read(text: unknown): unknown {
  return typeof text === 'string' ? readTerraformJson(text, undefined).value : undefined;
}

function known(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => !isUnknown(value)));
}
