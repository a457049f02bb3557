import { answer, Answer, failure, Operation } from '../api';
import { CloudOptions } from '../options';

interface Role {
  readonly RoleName: string;
  readonly Description?: string;
  readonly AssumeRolePolicyDocument: string;
  readonly MaxSessionDuration: number;
}

/**
 * Roles, policies and attachments, RAM 2015-05-01, as resource_alicloud_ram_role.go (commit
 * 168754df4c7af37df2254ce453260496707b5fcd) and resource_alicloud_ram_policy.go (commit
 * 00a88c61d294e06160864243f2219dc6cb1b1986) of aliyun/terraform-provider-alicloud speak of them. Global to the account.
 */
export class Ram {
  private readonly roles = new Map<string, Role>();
  /** The documents of a policy, the default one last. */
  private readonly policies = new Map<string, { description?: string; documents: string[] }>();
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
      this.policies.set(PolicyName, { description: Description, documents: [PolicyDocument] });
      return this.describePolicy(PolicyName);
    },
    GetPolicy: ({ parameters: { PolicyName } }) => this.describePolicy(PolicyName),
    CreatePolicyVersion: ({ parameters: { PolicyName, PolicyDocument } }) => {
      const policy = this.policies.get(PolicyName);
      // Facts, services 1.5: five versions.
      if (policy !== undefined && policy.documents.length >= 5)
        return failure(409, 'LimitExceeded.Policy.Version', `${PolicyName} has five versions.`);
      policy?.documents.push(PolicyDocument);
      return this.describePolicy(PolicyName);
    },
    ListPolicyVersions: ({ parameters: { PolicyName } }) => {
      const { documents = [] } = this.policies.get(PolicyName) ?? {};
      const PolicyVersion = documents.map((PolicyDocument, i) => ({
        ...{ VersionId: `v${i + 1}`, IsDefaultVersion: i === documents.length - 1, PolicyDocument },
      }));
      return answer({ PolicyVersions: { PolicyVersion } });
    },
    DeletePolicy: ({ parameters: { PolicyName } }) => {
      if ([...this.attachments].some((attachment) => attachment.endsWith(` Custom ${PolicyName}`)))
        return failure(409, 'DeleteConflict.Policy.Role', `${PolicyName} is still attached.`);
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
    const { description, documents } = policy;
    const VersionId = `v${documents.length}`;
    const attached = [...this.attachments].filter((attachment) => attachment.endsWith(` Custom ${name}`));
    return answer({
      Policy: {
        ...{ PolicyName: name, PolicyType: 'Custom', Description: description, DefaultVersion: VersionId },
        AttachmentCount: attached.length,
      },
      DefaultPolicyVersion: { VersionId, IsDefaultVersion: true, PolicyDocument: documents.at(-1) },
      PolicyVersion: { VersionId, IsDefaultVersion: true, PolicyDocument: documents.at(-1) },
    });
  }
}
