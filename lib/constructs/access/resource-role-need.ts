import { dependable, TerraformResource } from 'cdktf';
import { rolesOfResource } from '../../core/permissions/service-linked-roles';
import { describeResource } from '../synthesis/app-description';
import { accountAt } from '../synthesis/environment';
import { needRoles } from './role-needs';

/** Says that a resource may need service-linked roles, and has it come after those that the app makes. */
export function needRolesOfResource(resource: TerraformResource): void {
  let before: readonly string[] = [];
  needRoles(resource.node.root, {
    account: () => accountAt(resource, resource.provider),
    roles: () => rolesOfResource(describeResource(resource)),
    dependOn: (roles) => {
      const here = roles.filter((role) => stackOf(role) === resource.cdktfStack).map(dependable);
      const others = (resource.dependsOn ?? []).filter((name) => !before.includes(name));
      if (here.length + before.length > 0) resource.dependsOn = [...others, ...here];
      before = here;
      for (const role of roles) {
        if (stackOf(role) !== resource.cdktfStack) resource.cdktfStack.addDependency(stackOf(role));
      }
    },
  });
}

function stackOf(role: unknown): TerraformResource['cdktfStack'] {
  return (role as TerraformResource).cdktfStack;
}
