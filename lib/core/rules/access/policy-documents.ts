import { isUnknown } from '../../model/stream-definition';
import { isAbsent } from '../resource-values';
import { isComposite, objectOf, oneOrMore } from '../../model/json-object';

/** A statement of a policy, as far as it is known. */
export interface Statement {
  /** Where it stands. */
  readonly pointer: string;
  readonly effect: unknown;
  readonly actions: readonly unknown[];
  /** Set where the statement is for every action but some. */
  readonly notActions: readonly unknown[];
  readonly resources: readonly unknown[];
}

/** The document of a RAM policy: an object, unknown, or undefined where there is none. */
export function policyDocumentOf(values: Readonly<Record<string, unknown>>): {
  pointer: string;
  document: unknown;
} {
  const attribute = isAbsent(values.policy_document) ? 'document' : 'policy_document';
  return { pointer: `/${attribute}`, document: values[attribute] };
}

/** The statements of a policy document; none where it is not a document. */
export function statementsOf(document: unknown): Statement[] {
  if (!isComposite(document) || isUnknown(document)) return [];
  return oneOrMore(document.Statement).map((item, i) => {
    const { Effect, Action, NotAction, Resource } = objectOf(item);
    return {
      pointer: `/Statement/${i}`,
      effect: isUnknown(item) ? item : Effect,
      actions: oneOrMore(Action),
      notActions: oneOrMore(NotAction),
      resources: oneOrMore(Resource),
    };
  });
}

/** The statements that a policy has as blocks, as older configurations write them. */
export function statementBlocksOf({ statement }: Readonly<Record<string, unknown>>): Statement[] {
  return oneOrMore(statement).map((item, i) => {
    const { effect, action, resource } = objectOf(item);
    const [actions, resources] = [oneOrMore(action), oneOrMore(resource)];
    return {
      pointer: `/statement/${i}`,
      effect: isUnknown(item) ? item : effect,
      actions,
      notActions: [],
      resources,
    };
  });
}
