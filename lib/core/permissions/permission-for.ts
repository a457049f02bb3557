import { say } from '../language/say';
import { ACTIONS } from '../contract/actions/index';
import { fillArn } from '../model/arn';

/** What a call takes: an action of RAM, on a resource. */
export interface Permission {
  readonly action: string;
  readonly resource: string;
}

/**
 * What it takes to call an operation on a resource, as `DeployerPolicy` has it.
 *
 * @param type the Terraform type of the resource
 * @param operation the operation as RAM calls it, one of those that the provider calls
 * @param names what its ARN names: `account`, `region` and attributes; `*` stands for what is not given
 */
export function permissionFor(
  type: string,
  operation: string,
  names: Readonly<Record<string, string | undefined>>,
): Permission {
  const actions = ACTIONS[type];
  const { create, read, update, delete: destroy, onEverything, service, resource } = actions;
  if (![...create, ...read, ...update, ...destroy].includes(operation))
    throw new Error(say`${type} has no operation ${operation}.`);
  const isOnOne = resource !== '*' && onEverything?.includes(operation) !== true;
  const arn = isOnOne ? fillArn(resource, (name) => names[name] ?? '*') : '*';
  return { action: `${service}:${operation}`, resource: arn };
}
