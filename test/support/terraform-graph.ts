import { terraform, TerraformSetup } from './terraform';

/** What Terraform does before what, as `terraform graph` draws the plan of a workspace. */
export class PlannedGraph {
  private readonly before = new Map<string, Set<string>>();

  constructor(setup: TerraformSetup, folder: string) {
    const dot = terraform(setup, folder, 'graph', '-type=plan');
    for (const [, from, to] of dot.matchAll(/"([^"]+)" -> "([^"]+)"/g)) {
      const name = nodeName(from);
      this.before.set(name, (this.before.get(name) ?? new Set()).add(nodeName(to)));
    }
  }

  /** Every resource that is made before one. */
  public ancestors(address: string): Set<string> {
    const found = new Set<string>();
    const open = [address];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      for (const next of this.before.get(name) ?? []) {
        if (found.has(next)) continue;
        found.add(next);
        open.push(next);
      }
    }
    return found;
  }
}

/** `[root] alicloud_vpc.x (expand)` is `alicloud_vpc.x`. */
function nodeName(label: string): string {
  return label.replace(/^\[root\] /, '').replace(/ \((expand|close)\)$/, '');
}
