import { say } from '../language/say';
import { AppDefinition, follow, ResourceDefinition, splitReference } from '../model/app-definition';
import { ACTIONS } from '../contract/actions/index';
import { OTHER_NAMES } from '../contract/actions/other-names';
import { ResourceActions } from '../contract/actions/resource-actions';
import { factsOf } from '../contract/kinds';
import { fillArn, formatArn, parseArn } from '../model/arn';
import { objectOf, oneOrMore, ownMember } from '../model/json-object';
import { EVENT_RULE } from '../model/resource-types';
import { SERVICE_LINKED_ROLES } from '../contract/service-linked-roles';
import {
  constantOf,
  EVENT_STREAMING,
  isUnknown,
  StreamDefinition,
  unknown,
  Location,
} from '../model/stream-definition';

/** An action on a resource that the deployer of an app must be allowed, and what in the app needs it. */
export interface NeededAction {
  readonly action: string;
  readonly resource: string;
  /** Values of `ram:ServiceName`, where the action is allowed for these services alone. */
  readonly services?: readonly string[];
  /** What would lose it: construct paths, or addresses where there are none. */
  readonly neededBy: readonly string[];
}

/** Where an app is deployed: its account, and a region where its providers name none. */
export interface Deployment {
  readonly account: string;
  /** Whether it is planned alone, which reads and changes nothing. */
  readonly isPlan?: boolean;
}

/** Every action that deploying, changing and destroying an app takes, or planning it alone: least privilege. */
export function neededActions(app: AppDefinition, { account, isPlan = false }: Deployment): NeededAction[] {
  const needs = new Needs(app, account, isPlan);
  for (const stream of app.streams) needs.ofStream(stream);
  for (const resource of app.resources) needs.ofResource(resource);
  return needs.all();
}

class Needs {
  private readonly byKey = new Map<string, NeededAction & { neededBy: string[]; services?: string[] }>();

  constructor(
    private readonly app: AppDefinition,
    private readonly account: string,
    private readonly isPlan: boolean,
  ) {}

  public all(): NeededAction[] {
    return [...this.byKey.values()].sort(
      (a, b) => compare(a.action, b.action) || compare(a.resource, b.resource),
    );
  }

  public ofStream(stream: StreamDefinition): void {
    const { name, status, tags, source, sink } = stream;
    const values = {
      event_streaming_name: name,
      status,
      tags: Object.keys(tags).length === 0 ? undefined : tags,
    };
    const { region, location, madeBy } = stream;
    // Function Compute makes the stream of a trigger, and not the deployer.
    if (madeBy === undefined) this.ofResource({ type: EVENT_STREAMING, values, region, location });
    for (const { kind, parameters } of [source, sink]) {
      const { roleParameter } = factsOf(kind) ?? {};
      if (roleParameter !== undefined && !this.isPlan) this.passRole(parameters[roleParameter], location);
    }
  }

  public ofResource(resource: ResourceDefinition): void {
    const { type, values, location } = resource;
    const actions = ACTIONS[type];
    if (actions === undefined) return;
    const arn = this.arnOf(actions, resource);
    for (const name of this.isPlan ? actions.read : operations(actions)) {
      if (!isCalled(actions.onlyWith?.[name], values)) continue;
      const action = `${actions.service}:${name}`;
      this.add(action, actions.onEverything?.includes(name) ? '*' : arn, location);
      this.otherwise(action, arn, resource);
    }
    if (this.isPlan) return;
    for (const role of rolesPassedBy(resource)) this.passRole(role, location);
    if (type === 'alicloud_event_bridge_service_linked_role') this.serviceLinkedRole(resource);
  }

  /** What RAM may check in the place of an action. */
  private otherwise(action: string, arn: string, resource: ResourceDefinition): void {
    for (const { actions, as = [], on } of OTHER_NAMES) {
      if (!actions.includes(action)) continue;
      const places = [arn, ...(on === undefined ? [] : [this.arnOf({ resource: on }, resource)])];
      for (const place of places)
        for (const name of [action, ...as]) this.add(name, place, resource.location);
    }
  }

  private serviceLinkedRole({ values, location }: ResourceDefinition): void {
    const service = ownMember(SERVICE_LINKED_ROLES, String(values.product_name));
    for (const action of ['ram:CreateServiceLinkedRole', 'ram:DeleteServiceLinkedRole'])
      this.add(action, '*', location, service);
  }

  /** Handing a role to a service takes the right to; a name, an ARN, or a sink field with one. */
  private passRole(role: unknown, location: Location): void {
    const field = constantOf(role);
    if (field === undefined) return;
    const value = follow(this.app, roleOf(field));
    const name = parseArn(value, ['role'])?.names.role ?? value;
    const own = typeof name === 'string' ? name.toLowerCase() : '*';
    this.add('ram:PassRole', formatArn('role', { account: this.account, role: own }), location);
  }

  private arnOf(actions: Pick<ResourceActions, 'resource'>, { values, region }: ResourceDefinition): string {
    if (actions.resource === '*') return '*';
    const arn = fillArn(actions.resource, (name) => {
      if (name === 'account') return this.account;
      const value = follow(this.app, name === 'region' ? region : values[name]);
      if (value === undefined || isUnknown(value)) return '*';
      // RAM writes the names of roles in small letters in ARNs.
      return name === 'role_name' ? String(value).toLowerCase() : String(value);
    });
    return arn.replace('**', '*');
  }

  private add(action: string, resource: string, location: Location, service?: string): void {
    const key = `${action} ${resource}`;
    const known = this.byKey.get(key) ?? { action, resource, neededBy: [] };
    const who = location.constructPath ?? location.address ?? 'app';
    if (!known.neededBy.includes(who)) known.neededBy.push(who);
    if (service !== undefined) {
      const services = [...new Set([...(known.services ?? []), service])].sort();
      this.byKey.set(key, { ...known, services });
    } else this.byKey.set(key, known);
  }
}

/** The roles that a resource hands to a service, by names or ARNs. */
function rolesPassedBy({ type, values }: ResourceDefinition): unknown[] {
  const given = (ROLE_ATTRIBUTES[type] ?? []).flatMap((path) => {
    const [block, attribute] = path.split('.');
    return attribute === undefined
      ? [values[block]]
      : oneOrMore(values[block]).map((item) => objectOf(item)[attribute] as unknown);
  });
  const fields =
    type === EVENT_RULE
      ? oneOrMore(values.targets).flatMap((target) => oneOrMore(objectOf(target).param_list))
      : [];
  const ofFields = fields
    .map((field) => objectOf(field) as Readonly<Record<string, unknown>>)
    .filter(({ resource_key: key }) => typeof key === 'string' && /^role(name|arn)$/i.test(key))
    .map(({ value }) => value);
  return [...given, ...ofFields].filter((role) => role !== undefined && role !== null && role !== '');
}

const ROLE_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  alicloud_fcv3_function: ['role'],
  alicloud_fcv3_trigger: ['invocation_role'],
  alicloud_fc_trigger: ['role'],
  alicloud_event_bridge_event_source_v2: [
    'source_sls_parameters.role_name',
    'source_oss_event_parameters.sts_role_arn',
  ],
};

/** A role that is named by its ARN is named by its name too. */
function roleOf(value: unknown): unknown {
  if (!isUnknown(value) || value.$reference === undefined) return value;
  const { resource, attribute } = splitReference(value.$reference);
  return attribute === 'arn' ? unknown(say`the name of the role`, `${resource}.role_name`) : value;
}

function operations({ create, read, update, delete: destroy }: ResourceActions): Set<string> {
  return new Set([...create, ...read, ...update, ...destroy]);
}

/** `tags`: where the attribute is given; `type=egress`: where it has that value, or one that is not known. */
function isCalled(condition: string | undefined, values: Readonly<Record<string, unknown>>): boolean {
  if (condition === undefined) return true;
  const [attribute, wanted] = condition.split('=');
  const value = values[attribute];
  if (value === undefined || value === null) return false;
  return wanted === undefined || isUnknown(value) || String(value) === wanted;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
