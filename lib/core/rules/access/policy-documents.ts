import { isUnknown } from '../../model/stream-definition';

/** A statement of a policy, as far as it is known. */
export interface Statement {
  readonly effect: unknown;
  readonly actions: readonly unknown[];
  readonly resources: readonly unknown[];
}

/** The document of a RAM policy: an object, unknown, or undefined where there is none. */
export function documentOf(values: Readonly<Record<string, unknown>>): {
  pointer: string;
  document: unknown;
} {
  const attribute = values.policy_document === undefined ? 'document' : 'policy_document';
  return { pointer: `/${attribute}`, document: values[attribute] };
}

/** The statements of a policy document; none where it is no document. */
export function statementsOf(document: unknown): Statement[] {
  if (typeof document !== 'object' || document === null || isUnknown(document)) return [];
  return listOf((document as Record<string, unknown>).Statement).map((item) => {
    const { Effect, Action, Resource } = (item ?? {}) as Record<string, unknown>;
    return { effect: Effect, actions: listOf(Action), resources: listOf(Resource) };
  });
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
