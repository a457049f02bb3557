import { said, say, words } from '../../language/say';
import { listed } from '../../language/lists';
import { pointerInTrigger } from '../../model/function-trigger';
import { objectOf } from '../../model/json-object';
import { StreamDefinition } from '../../model/stream-definition';
import { changedParameters } from './changed-parameters';
import { lossesOfDeletion, lossesOfReplacement, lossesOfUnknown, lossesOfUpdate } from './message-loss';
import { ResourceChange } from './plan-format';

/** What a plan would do to one event stream. */
export type StreamAction = 'create' | 'update' | 'replace' | 'delete' | 'forget' | 'none';

/** What a plan would do to one event stream, and what that means for its messages. */
export interface StreamChange {
  readonly address: string;
  readonly action: StreamAction;
  /** The stream it is about: as it will be, or as it was where it goes. */
  readonly stream: StreamDefinition;
  /** The stream as it was, its credentials hidden, where it is changed or replaced. */
  readonly was?: StreamDefinition;
  /** JSON pointers of the parameters that change. */
  readonly changed: readonly string[];
  /** Why it is replaced or deleted, in words. */
  readonly reasons: readonly string[];
  /** Why messages can be lost, a sentence each. */
  readonly mayLose: readonly string[];
  /** Set where it is taken over from the cloud. */
  readonly isImported: boolean;
  /** The address it had before. */
  readonly previousAddress?: string;
  /** The name it had before, where that is another. */
  readonly formerName?: string;
}

/** What the actions of a plan do together. */
export function actionOf(actions: readonly string[]): StreamAction {
  if (actions.includes('create') && (actions.includes('delete') || actions.includes('forget')))
    return 'replace';
  for (const action of ['create', 'update', 'delete', 'forget'] as const)
    if (actions.includes(action)) return action;
  return 'none';
}

/**
 * Says what a plan does to a stream.
 *
 * @param stream as it is shown, its credentials hidden
 * @param before as it was, where it was and is compared
 * @param after as it will be, where it is compared
 * @param was as it was, its credentials hidden
 */
export function describeChange(
  planned: ResourceChange,
  stream: StreamDefinition,
  before: StreamDefinition | undefined,
  after: StreamDefinition | undefined,
  was?: StreamDefinition,
): StreamChange {
  const action = actionOf(planned.change.actions);
  const both = before !== undefined && after !== undefined && action !== 'create';
  const changed = both && action !== 'none' ? changedParameters(before, after) : [];
  return {
    ...describeAs(planned, action, stream),
    changed: [...new Set(changed.map((pointer) => placeIn(stream, pointer)))],
    reasons: reasonsOf(planned, action, before, after),
    mayLose: lossesOf(action, before, after, changed),
    ...(was !== undefined && { was }),
    ...formerNameOf(planned, before, stream),
  };
}

/** A resource that made no stream makes one. */
export function describeBeginning(planned: ResourceChange, stream: StreamDefinition): StreamChange {
  return describeAs(planned, 'create', stream);
}

/**
 * A resource that made a stream makes none any more, or nothing says whether it does.
 *
 * @param stream as it was, its credentials hidden
 * @param notKnown the attribute that does not say it, as a JSON pointer
 */
export function describeEnd(
  planned: ResourceChange,
  stream: StreamDefinition,
  before: StreamDefinition,
  notKnown: string | undefined,
): StreamChange {
  if (notKnown === undefined)
    return {
      ...describeAs(planned, 'delete', stream),
      reasons: [say`its trigger no longer makes an event stream`],
      mayLose: lossesOfDeletion(before),
    };
  return {
    ...describeAs(planned, actionOf(planned.change.actions), stream),
    changed: [notKnown],
    mayLose: lossesOfUnknown(before),
  };
}

function describeAs(
  { address, change: { importing }, previous_address: previousAddress }: ResourceChange,
  action: StreamAction,
  stream: StreamDefinition,
): StreamChange {
  return {
    address,
    action,
    stream,
    changed: [],
    reasons: [],
    mayLose: [],
    isImported: importing !== undefined && importing !== null,
    ...(previousAddress === undefined ? {} : { previousAddress }),
  };
}

/** A trigger has what its stream is made of in places of its own. */
function placeIn({ madeBy }: StreamDefinition, pointer: string): string {
  return madeBy === undefined ? pointer : pointerInTrigger(pointer, madeBy.type);
}

/** Unless it is marked sensitive, for it is shown. */
function formerNameOf(
  { change: { before_sensitive: sensitive } }: ResourceChange,
  before: StreamDefinition | undefined,
  now: StreamDefinition,
): { formerName?: string } {
  const isSensitive = sensitive === true || objectOf(sensitive).event_streaming_name === true;
  if (isSensitive || typeof before?.name !== 'string' || before.name === now.name) return {};
  // Function Compute names the stream of a trigger, and not the plan.
  if (before.madeBy !== undefined) return {};
  return { formerName: before.name };
}

function lossesOf(
  action: StreamAction,
  before: StreamDefinition | undefined,
  after: StreamDefinition | undefined,
  changed: readonly string[],
): string[] {
  if (before === undefined) return [];
  if (action === 'delete') return lossesOfDeletion(before);
  if (after === undefined) return [];
  if (action === 'replace') return lossesOfReplacement(before, after);
  return action === 'update' ? lossesOfUpdate(before, after, changed) : [];
}

const REASONS: Readonly<Record<string, string>> = {
  replace_because_tainted: words`an earlier apply left it half made (tainted)`,
  replace_by_request: words`the command line asks for it (-replace)`,
  delete_because_no_resource_config: words`the configuration no longer has it`,
  delete_because_no_module: words`the configuration no longer has its module`,
  delete_because_wrong_repetition: words`its count or for_each changed`,
  delete_because_count_index: words`its count is smaller`,
  delete_because_each_key: words`its for_each no longer has the key`,
  delete_because_no_move_target: words`it was moved to an address that the configuration does not have`,
};

function reasonsOf(
  { action_reason: reason = '', change }: ResourceChange,
  action: StreamAction,
  before: StreamDefinition | undefined,
  after: StreamDefinition | undefined,
): string[] {
  if (action !== 'replace' && action !== 'delete') return [];
  if (Object.hasOwn(REASONS, reason)) return [said(REASONS[reason])];
  const paths = (change.replace_paths ?? []).map((path) => path.join('.'));
  if (paths.length > 0) return [say`${listed(paths)} cannot be changed in place`];
  if (action !== 'replace' || before === undefined || after === undefined) return [];
  const kinds = (['source', 'sink'] as const).filter((side) => before[side].kind !== after[side].kind);
  if (kinds.length > 0)
    return kinds.map((side) => say`the kind of its ${said(side)} changes, which EventBridge cannot update`);
  return reason === 'replace_by_triggers' ? [say`something in its replace_triggered_by changes`] : [];
}
