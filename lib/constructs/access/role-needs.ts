import { ITerraformDependable } from 'cdktf';
import { IConstruct } from 'constructs';
import { byAccount, InAccount, mayShareAccount } from '../../core/model/account-key';

const NEEDS = Symbol.for('cdktf-alicloud-event-streams.RoleNeeds');

/** Something that is in an account, as far as is known by now. */
interface Placed {
  account(): InAccount;
}

/** Something that needs service-linked roles: an event stream, an event source, a rule. */
export interface RoleNeed extends Placed {
  /** The names of the roles. */
  roles(): string[];
  /** Makes it come after these, where this app makes them, and after no others any more. */
  dependOn(roles: readonly ITerraformDependable[]): void;
}

/** Something that makes the service-linked roles of an account. */
export interface RoleMaker extends Placed {
  /** Makes those of the roles that it is to make. */
  make(roles: readonly string[]): ITerraformDependable[];
}

/** Who needs service-linked roles in an app, and who makes them. */
interface RoleNeeds {
  readonly needs: RoleNeed[];
  readonly makers: RoleMaker[];
}

/** The needs of an app, kept at its root: parts and roles may be made in either order. */
function roleNeedsOf(root: IConstruct): RoleNeeds {
  const holder = root as unknown as Record<symbol, RoleNeeds | undefined>;
  return (holder[NEEDS] ??= { needs: [], makers: [] });
}

/** Says that a construct needs service-linked roles. */
export function needRoles(root: IConstruct, need: RoleNeed): void {
  const { needs, makers } = roleNeedsOf(root);
  needs.push(need);
  const maker = makerFor(need, makers);
  if (maker !== undefined) need.dependOn(maker.make(need.roles()));
}

/** Says that a construct makes service-linked roles, and serves who needs those of its account, now and later. */
export function makeRoles(root: IConstruct, maker: RoleMaker): void {
  const { needs, makers } = roleNeedsOf(root);
  makers.push(maker);
  for (const need of needs) {
    if (makerFor(need, makers) === maker) need.dependOn(maker.make(need.roles()));
  }
}

/** The first that is certainly of the account, else the first of which nothing says that it is of another. */
function makerFor(need: RoleNeed, makers: readonly RoleMaker[]): RoleMaker | undefined {
  if (makers.length === 0) return undefined;
  const needed = need.account();
  const candidates = makers.map((maker) => ({ maker, account: maker.account() }));
  const found =
    candidates.find(({ account }) => byAccount([needed, account]).length === 1) ??
    candidates.find(({ account }) => mayShareAccount(needed, account));
  return found?.maker;
}
