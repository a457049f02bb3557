import { ResourceDefinition } from '../../model/app-definition';
import { FactSource } from '../../contract/documents';
import { isUnknown } from '../../model/stream-definition';
import { ResourceRule, RuleOutput } from '../rule';
import { shorten } from '../../model/excerpt';
import { plainValue } from '../../model/stream-parts';

/** What a service takes as the name of something. */
export interface NameShape {
  /** The Terraform type of what is named. */
  readonly type: string;
  /** The attributes that hold the name. */
  readonly attributes: readonly string[];
  /** What is named, for people: `event bus`. */
  readonly what: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly pattern: RegExp;
  /** The pattern for people. */
  readonly characters: string;
  /** Names that fit and are refused all the same, and why. */
  readonly reserved?: (name: string) => string | undefined;
  readonly source: FactSource;
}

/** A rule about the names of things. */
export function nameRule(id: string, title: string, protectsFrom: string, shapes: NameShape[]): ResourceRule {
  return {
    id,
    title,
    severity: 'error',
    protectsFrom,
    documents: [...new Set(shapes.map(({ source }) => source))],
    types: [...new Set(shapes.map(({ type }) => type))],
    checkResource(resource, output) {
      for (const shape of shapes) if (shape.type === resource.type) checkNames(resource, shape, output);
    },
  };
}

function checkNames({ values }: ResourceDefinition, shape: NameShape, output: RuleOutput): void {
  for (const attribute of shape.attributes) {
    const name = values[attribute];
    if (name === undefined || name === null) continue;
    const pointer = `/${attribute}`;
    if (isUnknown(name)) output.skip(pointer, name.$unknown);
    else checkName(String(plainValue(name) ?? ''), pointer, shape, output);
  }
}

/** Reports what is wrong with one name; the first of its problems, for one name has one remedy. */
export function checkName(
  name: string,
  pointer: string,
  shape: Omit<NameShape, 'type' | 'attributes'>,
  output: RuleOutput,
): void {
  const { what, minimum, maximum, pattern, characters, reserved, source } = shape;
  const wrong =
    name.length < minimum || name.length > maximum
      ? 'has a wrong length'
      : !pattern.test(name)
        ? 'has characters that are not allowed'
        : reserved?.(name);
  if (wrong === undefined) return;
  output.report({
    pointer,
    message: `the name of the ${what} ${wrong}`,
    got: name === '' ? 'an empty name' : `"${shorten(name)}" (${name.length} characters)`,
    limit: `${minimum}–${maximum} characters: ${characters}`,
    source,
    fix: 'Set another name.',
  });
}
