import { AppDefinition, ResourceDefinition } from '../model/app-definition';
import { isInVpc } from '../contract/kind-lookups';
import { factsOf } from '../contract/kinds';
import {
  CONNECT_VPC_ROLE,
  DEAD_LETTER_ROLES,
  EVENT_SOURCE_ROLES,
  SEND_TO_FC_ROLE,
  SERVICE_LINKED_ROLES,
  TARGET_ROLES,
} from '../contract/service-linked-roles';
import { knownArn, splitArn } from '../model/arn';
import { isUnknown, StreamDefinition, StreamPart, Unknown } from '../model/stream-definition';
import { isComposite, isObject, oneOrMore } from '../model/json-object';

/** The service-linked roles that EventBridge needs for a stream, which follow from its parts. */
export function rolesOfStream({ source, sink, transforms, runOptions }: StreamDefinition): string[] {
  const queue = (runOptions.DeadLetterQueue ?? {}) as Record<string, unknown>;
  return unique([
    ...rolesOfPart(source),
    ...rolesOfPart(sink),
    ...(transforms.some((transform) => hasArn(transform)) ? [SEND_TO_FC_ROLE] : []),
    ...rolesOfArn(queue.Arn),
    ...(queue.VpcId === undefined ? [] : [CONNECT_VPC_ROLE]),
  ]);
}

/** The service-linked roles that EventBridge needs for an event source or a rule of an event bus. */
export function rolesOfResource({ type, values }: ResourceDefinition): string[] {
  if (type === 'alicloud_event_bridge_event_source_v2') return rolesOfEventSource(values);
  if (type !== 'alicloud_event_bridge_rule') return [];
  return unique(
    blocks(values.targets).flatMap((target) => [
      ...rolesOfTarget(target.type),
      ...blocks(target.param_list).flatMap(({ resource_key: key }) =>
        typeof key === 'string' && /^vpcid$/i.test(key) ? [CONNECT_VPC_ROLE] : [],
      ),
      ...blocks(target.dead_letter_queue).flatMap((queue) => rolesOfArn(queue.arn)),
    ]),
  );
}

function rolesOfTarget(type: unknown): string[] {
  return typeof type === 'string' && Object.hasOwn(TARGET_ROLES, type) ? [TARGET_ROLES[type]] : [];
}

function rolesOfEventSource(values: Readonly<Record<string, unknown>>): string[] {
  const own = Object.entries(EVENT_SOURCE_ROLES).flatMap(([block, role]) =>
    blocks(values[block]).length > 0 ? [role] : [],
  );
  const inVpc = blocks(values.source_rocketmq_parameters)
    .concat(blocks(values.source_kafka_parameters))
    // Plans and states have null where nothing is given, modules the empty text.
    .some((block) => [block.instance_vpc_id, block.vpc_id].some((id) => (id ?? '') !== ''));
  return inVpc ? [...own, CONNECT_VPC_ROLE] : own;
}

/** The blocks of a name that are known. */
function blocks(value: unknown): Record<string, unknown>[] {
  return oneOrMore(value)
    .filter(isObject)
    .filter((item) => !isUnknown(item));
}

function rolesOfPart(part: StreamPart): string[] {
  const facts = factsOf(part.kind);
  if (facts === undefined) return [];
  const { serviceLinkedRoles, serviceLinkedRolesInVpc, roleParameter } = facts;
  // A role of the user's own stands in for the service-linked one.
  const hasOwnRole = roleParameter !== undefined && part.parameters[roleParameter] !== undefined;
  return [...(hasOwnRole ? [] : serviceLinkedRoles), ...(isInVpc(part) ? serviceLinkedRolesInVpc : [])];
}

function hasArn(transform: unknown): boolean {
  return isComposite(transform) && 'Arn' in transform;
}

function rolesOfArn(arn: unknown): string[] {
  const { service = '' } = splitArn(knownArn(arn)) ?? {};
  return Object.hasOwn(DEAD_LETTER_ROLES, service) ? [DEAD_LETTER_ROLES[service]] : [];
}

/** The service-linked roles that an app makes. */
export function rolesMade({ resources }: AppDefinition): Set<string> {
  return new Set(resources.flatMap(rolesMadeBy));
}

const ROLE_OF_SERVICE = new Map(
  Object.entries(SERVICE_LINKED_ROLES).map(([role, service]) => [service, role]),
);

/** The service-linked role that a resource makes, if it does and it is known which one. */
export function rolesMadeBy(resource: ResourceDefinition): string[] {
  const { role } = roleMadeBy(resource) ?? {};
  return typeof role === 'string' ? [role] : [];
}

/** A service-linked role that a resource makes, and the attribute that says which. */
export interface MadeRole {
  readonly role: string | Unknown;
  readonly pointer: string;
}

/** The service-linked role that a resource makes; undefined where it makes none of EventBridge. */
export function roleMadeBy({ type, values }: ResourceDefinition): MadeRole | undefined {
  const attribute = Object.hasOwn(MAKERS, type) ? MAKERS[type] : undefined;
  if (attribute === undefined) return undefined;
  const name = values[attribute];
  const role = attribute === 'service_name' && typeof name === 'string' ? ROLE_OF_SERVICE.get(name) : name;
  return typeof role === 'string' || isUnknown(role) ? { role, pointer: `/${attribute}` } : undefined;
}

/** The resources that make service-linked roles, and the attribute that says which. */
const MAKERS: Readonly<Record<string, string>> = {
  alicloud_event_bridge_service_linked_role: 'product_name',
  alicloud_resource_manager_service_linked_role: 'service_name',
};

function unique(roles: string[]): string[] {
  return [...new Set(roles)];
}
