import { say } from '../../language/say';
import { listOf } from '../../model/json-object';
import { DEEPEST, InputError } from '../input-error';
import { PlannedModule, PlannedResource } from './plan-format';

/** Every managed Alibaba Cloud resource of a module and of those in it. */
export function resourcesOf(root: PlannedModule | undefined): PlannedResource[] {
  const found: PlannedResource[] = [];
  const visit = (module: PlannedModule | undefined, depth: number) => {
    if (depth > DEEPEST) throw new InputError(say`nests modules deeper than ${DEEPEST} levels`);
    for (const resource of listOf(module?.resources)) {
      if (resource.mode === 'data' || !resource.type.startsWith('alicloud_')) continue;
      found.push(resource);
    }
    for (const child of listOf(module?.child_modules)) visit(child, depth + 1);
  };
  visit(root, 0);
  return found;
}
