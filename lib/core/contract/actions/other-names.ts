import { DocumentId } from '../documents';

/** How RAM may check an action otherwise than under its own name on its own resource: documents differ. */
export interface OtherName {
  /** The actions it is about, in full. */
  readonly actions: readonly string[];
  /** The actions that may be checked in their place. */
  readonly as?: readonly string[];
  /** The resource that they may be checked on, written as that of a resource's actions. */
  readonly on?: string;
  /** Where it is written so. */
  readonly document: DocumentId;
}

/** A policy grants both: which of the two the service checks is not known, and either alone may be refused. */
export const OTHER_NAMES: readonly OtherName[] = [
  {
    actions: [
      'CreateRule',
      'GetRule',
      'UpdateRule',
      'DeleteRule',
      'EnableRule',
      'DisableRule',
      'PutTargets',
    ].map((name) => `eventbridge:${name}`),
    on: 'eventbridge:{region}:{account}:eventbus/{event_bus_name}',
    document: 'eventbridge-policies',
  },
  {
    actions: ['eventbridge:PutTargets'],
    as: ['eventbridge:UpdateTargets'],
    on: 'eventbridge:{region}:{account}:eventbus/{event_bus_name}',
    document: 'function-compute-trigger-policies',
  },
  {
    actions: ['eventbridge:CheckRoleForProduct'],
    as: ['eventbridge:CheckServiceLinkedRoleForProduct'],
    document: 'eventbridge-sdk',
  },
];

/** The actions that a policy grants beside the documented ones: that no call uses them says nothing against them. */
export const SECOND_NAMES: readonly string[] = OTHER_NAMES.flatMap(({ as = [] }) => as);
