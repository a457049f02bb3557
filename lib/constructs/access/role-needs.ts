import { ITerraformDependable } from 'cdktf';
import { IConstruct } from 'constructs';

const NEEDS = Symbol.for('cdktf-alicloud-event-streams.RoleNeeds');

/** Something that needs service-linked roles: an event stream, an event source, a rule. */
export interface RoleNeed {
  /** The names of the roles. */
  roles(): string[];
  /** Makes it come after the role, where this app makes it. */
  dependOn(role: ITerraformDependable): void;
}

/** Who needs service-linked roles in an app, and who makes them. */
export interface RoleNeeds {
  readonly needs: RoleNeed[];
  /** Set by the one construct that makes roles, which then serves each need as it comes. */
  provideRole?: (need: RoleNeed) => void;
}

/** The needs of an app, kept at its root: parts and roles may be made in either order. */
export function roleNeedsOf(root: IConstruct): RoleNeeds {
  const holder = root as unknown as Record<symbol, RoleNeeds | undefined>;
  return (holder[NEEDS] ??= { needs: [] });
}

/** Says that a construct needs service-linked roles. */
export function needRoles(root: IConstruct, need: RoleNeed): void {
  const all = roleNeedsOf(root);
  all.needs.push(need);
  all.provideRole?.(need);
}
