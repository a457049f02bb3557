import { TerraformElement, TerraformResource } from 'cdktf';
import { Construct, IConstruct } from 'constructs';
import { hclAttribute, logicalIdAt } from '../engine';

/** A construct, and where an earlier version put it. */
export interface FormerPlace {
  readonly construct: IConstruct;
  readonly scope: IConstruct;
  readonly id: string;
}

interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Has Terraform keep resources that an earlier version made in another place: a `moved` block for each, from the address
 * that it had there. Blocks stay for ever; to a state without the former address they say nothing.
 */
export class FormerAddresses extends TerraformElement {
  constructor(
    owner: Construct,
    private readonly places: readonly FormerPlace[],
  ) {
    super(owner, 'Moved');
  }

  public toTerraform(): any {
    const moved = this.moves();
    return moved.length === 0 ? {} : { moved };
  }

  public toHclTerraform(): any {
    const moved = this.moves().map(({ from, to }) => ({
      from: hclAttribute(from, 'reference'),
      to: hclAttribute(to, 'reference'),
    }));
    return moved.length === 0 ? {} : { moved };
  }

  /** Only now are all resources there, and all others that may stand where these stood. */
  private moves(): Move[] {
    return this.places.flatMap((place) =>
      place.construct.node
        .findAll()
        .filter(TerraformResource.isTerraformResource)
        .flatMap((resource) => moveOf(resource, place)),
    );
  }
}

/** None where something else stands there today, and where its user moves the resource: Terraform takes one move. */
function moveOf(resource: TerraformResource, { construct, scope, id }: FormerPlace): Move[] {
  const type = resource.terraformResourceType;
  const below = resource.node.scopes.slice(construct.node.scopes.length).map(({ node }) => node.id);
  const path = [id, ...below];
  const there = path.reduce<IConstruct | undefined>((at, name) => at?.node.tryFindChild(name), scope);
  const isTaken =
    there !== undefined &&
    TerraformResource.isTerraformResource(there) &&
    there.terraformResourceType === type;
  if (isTaken || resource.toTerraform().moved !== undefined) return [];
  const from = `${type}.${logicalIdAt(resource, scope, path)}`;
  return [{ from, to: `${type}.${resource.friendlyUniqueId}` }];
}
