import { dependable, TerraformResource } from 'cdktf';
import { rolesOfResource } from '../../core/permissions/service-linked-roles';
import { describeResource } from '../synthesis/app-description';
import { needRoles } from './role-needs';

/** Says that a resource may need service-linked roles, and has it come after those that the app makes. */
export function needRolesOfResource(resource: TerraformResource): void {
  needRoles(resource.node.root, {
    roles: () => rolesOfResource(describeResource(resource)),
    dependOn: (role) => {
      const { cdktfStack } = role as unknown as TerraformResource;
      if (cdktfStack === resource.cdktfStack)
        resource.dependsOn = [...(resource.dependsOn ?? []), dependable(role)];
      else resource.cdktfStack.addDependency(cdktfStack);
    },
  });
}
