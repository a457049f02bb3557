import { answer, Answer, ApiCall, failure, Operation } from '../api';
import { Store } from './store';
import { Tags } from './tags';

/** One rule of a group, in the words of DescribeSecurityGroupAttribute. */
type Permission = Readonly<Record<string, string | undefined>>;

/**
 * Security groups and their rules, ECS 2014-05-26, as resource_alicloud_security_group_rule.go at commit
 * 0395c9e7c149beb2ce55c15ea637c1137a07f020 of aliyun/terraform-provider-alicloud looks at them.
 */
export class SecurityGroups {
  private readonly groups = new Store('sg');
  private readonly tags = new Tags();

  public left(): string[] {
    return this.groups.left();
  }

  public readonly operations: Record<string, Operation> = {
    CreateSecurityGroup: ({
      region,
      parameters: { VpcId, SecurityGroupName, Description, SecurityGroupType },
    }) =>
      answer({
        SecurityGroupId: this.groups.add(region, {
          ...{ VpcId, SecurityGroupName, Description, SecurityGroupType: SecurityGroupType ?? 'normal' },
          ...{ InnerAccessPolicy: 'Accept', permissions: [] },
        }),
      }),
    DescribeSecurityGroups: ({ region, parameters }) => {
      const wanted = parameters.SecurityGroupId ?? parameters.SecurityGroupIds ?? '';
      const found = this.groups
        .find({ RegionId: region })
        .filter(([id]) => wanted === '' || wanted.includes(id));
      const SecurityGroup = found.map(([id, { permissions: _, ...group }]) => ({
        ...group,
        SecurityGroupId: id,
      }));
      return answer({ SecurityGroups: { SecurityGroup }, TotalCount: SecurityGroup.length });
    },
    DescribeSecurityGroupAttribute: (call) =>
      this.onGroup(call, (id, { permissions, ...group }) => {
        const { Direction = 'all' } = call.parameters;
        const Permission = (permissions as Permission[]).filter(
          (rule) => Direction === 'all' || rule.Direction === Direction,
        );
        return answer({ ...group, SecurityGroupId: id, Permissions: { Permission } });
      }),
    ModifySecurityGroupAttribute: (call) =>
      this.onGroup(call, (id) => {
        const { SecurityGroupName, Description } = call.parameters;
        this.groups.change(id, { SecurityGroupName, Description });
        return answer();
      }),
    ModifySecurityGroupPolicy: (call) =>
      this.onGroup(call, (id) => {
        this.groups.change(id, { InnerAccessPolicy: call.parameters.InnerAccessPolicy });
        return answer();
      }),
    DeleteSecurityGroup: (call) =>
      this.onGroup(call, (id) => {
        this.groups.remove(id);
        return answer();
      }),
    AuthorizeSecurityGroup: (call) => this.authorize(call, 'ingress'),
    AuthorizeSecurityGroupEgress: (call) => this.authorize(call, 'egress'),
    // Of a rule nothing but its description can be changed, and authorizing it again does that.
    ModifySecurityGroupRule: (call) => this.authorize(call, 'ingress'),
    ModifySecurityGroupEgressRule: (call) => this.authorize(call, 'egress'),
    RevokeSecurityGroup: (call) => this.revoke(call, 'ingress'),
    RevokeSecurityGroupEgress: (call) => this.revoke(call, 'egress'),
    ...this.tags.operations,
  };

  /** Authorizing what is authorized already changes nothing. */
  private authorize(call: ApiCall, direction: string): Answer {
    return this.onGroup(call, (id, { permissions }) => {
      const rule = permissionOf(call, direction);
      const others = (permissions as Permission[]).filter((other) => !isSame(other, rule));
      this.groups.change(id, { permissions: [...others, rule] });
      return answer();
    });
  }

  private revoke(call: ApiCall, direction: string): Answer {
    return this.onGroup(call, (id, { permissions }) => {
      const rule = permissionOf(call, direction);
      this.groups.change(id, {
        permissions: (permissions as Permission[]).filter((other) => !isSame(other, rule)),
      });
      return answer();
    });
  }

  private onGroup(
    { parameters: { SecurityGroupId } }: ApiCall,
    then: (id: string, group: Record<string, unknown>) => Answer,
  ): Answer {
    const group = this.groups.get(SecurityGroupId);
    return group === undefined
      ? failure(404, 'InvalidSecurityGroupId.NotFound', `${SecurityGroupId} does not exist.`)
      : then(SecurityGroupId, group);
  }
}

/** A rule as it was sent: plain parameters, or the first of a list of `Permissions`. */
function permissionOf({ parameters }: ApiCall, direction: string): Permission {
  const of = (name: string) => parameters[name] ?? parameters[`Permissions.1.${name}`];
  const { Policy, ...addresses } = Object.fromEntries(
    ['Policy', 'SourceCidrIp', 'DestCidrIp', 'SourceGroupId', 'DestGroupId', 'Description'].map((name) => [
      name,
      of(name) ?? '',
    ]),
  );
  return {
    ...addresses,
    Direction: direction,
    IpProtocol: (of('IpProtocol') ?? 'all').toUpperCase(),
    PortRange: of('PortRange') ?? '-1/-1',
    NicType: of('NicType') ?? 'intranet',
    Policy: Policy === 'drop' ? 'Drop' : 'Accept',
    Priority: of('Priority') ?? '1',
  };
}

function isSame(a: Permission, b: Permission): boolean {
  return Object.keys(a).every((name) => name === 'Description' || a[name] === b[name]);
}
