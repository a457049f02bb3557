import { answer, Answer, failure, Operation } from '../api';
import { CloudOptions } from '../options';

interface Role {
  readonly RoleName: string;
  readonly Description?: string;
  readonly AssumeRolePolicyDocument: string;
  readonly MaxSessionDuration: number;
}

interface Policy {
  readonly description?: string;
  /** The default one last. */
  versions: { readonly id: string; readonly document: string }[];
  made: number;
}

/**
 * Roles, policies and attachments, RAM 2015-05-01, as resource_alicloud_ram_role.go (commit
 * 168754df4c7af37df2254ce453260496707b5fcd) and resource_alicloud_ram_policy.go (commit
 * 00a88c61d294e06160864243f2219dc6cb1b1986) of aliyun/terraform-provider-alicloud speak of them. Global to the account.
 */
export class Ram {
  private readonly roles = new Map<string, Role>();
  private readonly policies = new Map<string, Policy>();
  /** `role`, `type` and `policy`, joined by a space. */
  private readonly attachments = new Set<string>();

  constructor(private readonly options: CloudOptions) {}

  public left(): string[] {
    return [...this.roles.keys(), ...this.policies.keys(), ...this.attachments];
  }

  public readonly operations: Record<string, Operation> = {
    CreateRole: ({
      parameters: { RoleName, Description, AssumeRolePolicyDocument, MaxSessionDuration = '3600' },
    }) => {
      if (this.roles.has(RoleName))
        return failure(409, 'EntityAlreadyExists.Role', `${RoleName} already exists.`);
      const duration = Number(MaxSessionDuration);
      this.roles.set(RoleName, {
        RoleName,
        Description,
        AssumeRolePolicyDocument,
        MaxSessionDuration: duration,
      });
      return this.describeRole(RoleName);
    },
    GetRole: ({ parameters: { RoleName } }) => this.describeRole(RoleName),
    UpdateRole: ({
      parameters: { RoleName, NewAssumeRolePolicyDocument, NewMaxSessionDuration, NewDescription },
    }) => {
      const role = this.roles.get(RoleName);
      if (role === undefined) return this.describeRole(RoleName);
      this.roles.set(RoleName, {
        RoleName,
        Description: NewDescription ?? role.Description,
        AssumeRolePolicyDocument: NewAssumeRolePolicyDocument ?? role.AssumeRolePolicyDocument,
        MaxSessionDuration: Number(NewMaxSessionDuration ?? role.MaxSessionDuration),
      });
      return this.describeRole(RoleName);
    },
    DeleteRole: ({ parameters: { RoleName } }) => {
      if ([...this.attachments].some((attachment) => attachment.startsWith(`${RoleName} `)))
        return failure(409, 'DeleteConflict.Role.Policy', `${RoleName} still has policies.`);
      return this.roles.delete(RoleName) ? answer() : this.describeRole(RoleName);
    },
    CreatePolicy: ({ parameters: { PolicyName, PolicyDocument, Description } }) => {
      if (this.policies.has(PolicyName))
        return failure(409, 'EntityAlreadyExists.Policy', `${PolicyName} already exists.`);
      this.policies.set(PolicyName, {
        description: Description,
        versions: [{ id: 'v1', document: PolicyDocument }],
        made: 1,
      });
      return this.describePolicy(PolicyName);
    },
    GetPolicy: ({ parameters: { PolicyName } }) => this.describePolicy(PolicyName),
    CreatePolicyVersion: ({ parameters: { PolicyName, PolicyDocument } }) => {
      const policy = this.policies.get(PolicyName);
      if (policy === undefined) return this.describePolicy(PolicyName);
      // Facts, services 1.5: five versions.
      if (policy.versions.length >= 5)
        return failure(409, 'LimitExceeded.Policy.Version', `${PolicyName} has five versions.`);
      policy.made += 1;
      policy.versions.push({ id: `v${policy.made}`, document: PolicyDocument });
      return this.describePolicy(PolicyName);
    },
    ListPolicyVersions: ({ parameters: { PolicyName } }) => {
      const { versions = [] } = this.policies.get(PolicyName) ?? {};
      const PolicyVersion = versions.map(({ id, document }, i) => ({
        ...{ VersionId: id, IsDefaultVersion: i === versions.length - 1, PolicyDocument: document },
      }));
      return answer({ PolicyVersions: { PolicyVersion } });
    },
    DeletePolicyVersion: ({ parameters: { PolicyName, VersionId } }) => {
      const policy = this.policies.get(PolicyName);
      if (policy === undefined) return this.describePolicy(PolicyName);
      if (VersionId === policy.versions.at(-1)?.id)
        return failure(409, 'DeleteConflict.Policy.Version', `${VersionId} is the default version.`);
      policy.versions = policy.versions.filter(({ id }) => id !== VersionId);
      return answer();
    },
    DeletePolicy: ({ parameters: { PolicyName, CascadingDelete } }) => {
      if ([...this.attachments].some((attachment) => attachment.endsWith(` Custom ${PolicyName}`)))
        return failure(409, 'DeleteConflict.Policy.Role', `${PolicyName} is still attached.`);
      if (CascadingDelete !== 'true' && (this.policies.get(PolicyName)?.versions.length ?? 0) > 1)
        return failure(409, 'DeleteConflict.Policy.Version', `${PolicyName} has several versions.`);
      return this.policies.delete(PolicyName) ? answer() : this.describePolicy(PolicyName);
    },
    AttachPolicyToRole: ({ parameters: { RoleName, PolicyType, PolicyName } }) => {
      if (!this.roles.has(RoleName)) return this.describeRole(RoleName);
      if (PolicyType === 'Custom' && !this.policies.has(PolicyName)) return this.describePolicy(PolicyName);
      this.attachments.add(`${RoleName} ${PolicyType} ${PolicyName}`);
      return answer();
    },
    DetachPolicyFromRole: ({ parameters: { RoleName, PolicyType, PolicyName } }) =>
      this.attachments.delete(`${RoleName} ${PolicyType} ${PolicyName}`)
        ? answer()
        : failure(404, 'EntityNotExist.Role.Policy', `${PolicyName} is not attached to ${RoleName}.`),
    ListPoliciesForRole: ({ parameters: { RoleName } }) => {
      const attached = [...this.attachments].map((attachment) => attachment.split(' '));
      const Policy = attached
        .filter(([role]) => role === RoleName)
        .map(([, PolicyType, PolicyName]) => ({ PolicyType, PolicyName, DefaultVersion: 'v1' }));
      return this.roles.has(RoleName) ? answer({ Policies: { Policy } }) : this.describeRole(RoleName);
    },
    ListTagResources: () => answer({ TagResources: { TagResource: [] }, IsTruncated: false }),
  };

  private describeRole(name: string): Answer {
    const role = this.roles.get(name);
    if (role === undefined) return failure(404, 'EntityNotExist.Role', `The role ${name} does not exist.`);
    // Facts, services 1.5: the ARN has the name in small letters.
    const Arn = `acs:ram::${this.options.account}:role/${name.toLowerCase()}`;
    return answer({ Role: { ...role, RoleId: `role-${name}`, Arn } });
  }

  private describePolicy(name: string): Answer {
    const policy = this.policies.get(name);
    if (policy === undefined)
      return failure(404, 'EntityNotExist.Policy', `The policy ${name} does not exist.`);
    const { id: VersionId, document: PolicyDocument } = policy.versions.at(-1)!;
    const attached = [...this.attachments].filter((attachment) => attachment.endsWith(` Custom ${name}`));
    return answer({
      Policy: {
        ...{
          PolicyName: name,
          PolicyType: 'Custom',
          Description: policy.description,
          DefaultVersion: VersionId,
        },
        AttachmentCount: attached.length,
      },
      DefaultPolicyVersion: { VersionId, IsDefaultVersion: true, PolicyDocument },
      PolicyVersion: { VersionId, IsDefaultVersion: true, PolicyDocument },
    });
  }
}
