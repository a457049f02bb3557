import { ResourceActions, TAGS } from './resource-actions';

/** Roles, policies and who has them. */
export const RAM_ACTIONS: Readonly<Record<string, ResourceActions>> = {
  alicloud_ram_role: {
    service: 'ram',
    resource: 'ram::{account}:role/{role_name}',
    create: ['CreateRole'],
    read: ['GetRole', 'ListTagResources'],
    update: ['UpdateRole', 'TagResources', 'UntagResources'],
    delete: ['DeleteRole', 'ListPoliciesForRole', 'DetachPolicyFromRole'],
    onlyWith: { ...TAGS, DetachPolicyFromRole: 'force' },
    onEverything: ['ListTagResources'],
  },
  alicloud_ram_policy: {
    service: 'ram',
    resource: 'ram::{account}:policy/{policy_name}',
    create: ['CreatePolicy'],
    read: ['GetPolicy', 'ListTagResources'],
    update: ['CreatePolicyVersion', 'UpdatePolicyDescription', 'TagResources', 'UntagResources'],
    delete: ['DeletePolicy', 'ListPolicyVersions', 'DeletePolicyVersion', 'ListEntitiesForPolicy'],
    // The delete cascades; whether the service asks for DeletePolicyVersion then is not known.
    onlyWith: {
      ...TAGS,
      UpdatePolicyDescription: 'description',
      ListPolicyVersions: 'force',
      ListEntitiesForPolicy: 'force',
    },
    onEverything: ['ListTagResources'],
  },
  alicloud_ram_role_policy_attachment: attachment('Role', 'role/{role_name}'),
  alicloud_ram_user_policy_attachment: attachment('User', 'user/{user_name}'),
  alicloud_ram_group_policy_attachment: attachment('Group', 'group/{group_name}'),
};

function attachment(to: 'Role' | 'User' | 'Group', resource: string): ResourceActions {
  return {
    service: 'ram',
    resource: `ram::{account}:${resource}`,
    create: [`AttachPolicyTo${to}`],
    read: [`ListPoliciesFor${to}`],
    update: [],
    delete: [`DetachPolicyFrom${to}`],
  };
}
