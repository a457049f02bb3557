import { isUnknown } from '../../model/stream-definition';
import { isComposite, objectOf, oneOrMore } from '../../model/json-object';

/** A statement of a policy, as far as it is known. */
export interface Statement {
  readonly effect: unknown;
  readonly actions: readonly unknown[];
  readonly resources: readonly unknown[];
}

/** The document of a RAM policy: an object, unknown, or undefined where there is none. */
export function policyDocumentOf(values: Readonly<Record<string, unknown>>): {
  pointer: string;
  document: unknown;
} {
  const attribute = values.policy_document === undefined ? 'document' : 'policy_document';
  return { pointer: `/${attribute}`, document: values[attribute] };
}

/** The statements of a policy document; none where it is no document. */
export function statementsOf(document: unknown): Statement[] {
  if (!isComposite(document) || isUnknown(document)) return [];
  return oneOrMore(document.Statement).map((item) => {
    const { Effect, Action, Resource } = objectOf(item);
    return { effect: Effect, actions: oneOrMore(Action), resources: oneOrMore(Resource) };
  });
}
