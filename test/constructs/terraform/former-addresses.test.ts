import { TerraformResource, TerraformStack, Testing } from 'cdktf';
import { Construct } from 'constructs';
import { FormerAddresses } from '../../../lib/constructs/terraform/former-addresses';

/** A resource that moves from `Scope/ANetwork` into `Scope/A/Network`, with one below it. */
function moving(more?: (scope: Construct, network: Construct) => void) {
  const stack = new TerraformStack(Testing.app(), 'Stack');
  const scope = new Construct(stack, 'Scope');
  const owner = new Construct(scope, 'A');
  const network = new Construct(owner, 'Network');
  new TerraformResource(network, 'Vpc', { terraformResourceType: 'vpc' });
  const former = new FormerAddresses(owner, [{ construct: network, scope, id: 'ANetwork' }]);
  more?.(scope, network);
  return { stack, former };
}

/** The logical id that cdktf gives a resource at a path. */
function idOf(...path: string[]): string {
  const stack: Construct = new TerraformStack(Testing.app(), 'Stack');
  const scope = path.slice(0, -1).reduce((at, id) => new Construct(at, id), stack);
  return new TerraformResource(scope, path[path.length - 1], { terraformResourceType: 'vpc' })
    .friendlyUniqueId;
}

const MOVE = {
  from: `vpc.${idOf('Scope', 'ANetwork', 'Vpc')}`,
  to: `vpc.${idOf('Scope', 'A', 'Network', 'Vpc')}`,
};

describe('the former address of a resource', () => {
  it('is where cdktf put it, and is moved to where it is', () => {
    const { stack } = moving();
    expect(JSON.parse(Testing.synth(stack)).moved).toEqual([MOVE]);
    expect(Testing.synthHcl(moving().stack)).toMatch(
      /moved \{\s+from\s+= vpc\.Scope_ANetwork_Vpc_\w+\s+to\s+= vpc\.Scope_A_Network_Vpc_\w+/,
    );
  });

  it('is that of all that is made until synthesis', () => {
    const { former } = moving(
      (_, network) => new TerraformResource(network, 'Rule', { terraformResourceType: 'rule' }),
    );
    expect(former.toTerraform().moved).toHaveLength(2);
  });

  it('follows a stack that allocates ids in its own way, and an id that is overridden', () => {
    class Own extends TerraformStack {
      protected allocateLogicalId(element: any): string {
        return `own_${element.node?.path ?? element.path}`.replace(/\//g, '_');
      }
    }
    const stack = new Own(Testing.app(), 'Stack');
    const owner = new Construct(stack, 'A');
    const network = new Construct(owner, 'Network');
    const vpc = new TerraformResource(network, 'Vpc', { terraformResourceType: 'vpc' });
    const former = new FormerAddresses(owner, [{ construct: network, scope: stack, id: 'ANetwork' }]);
    vpc.overrideLogicalId('mine');
    expect(former.toTerraform().moved).toEqual([{ from: 'vpc.own_Stack_ANetwork_Vpc', to: 'vpc.mine' }]);
  });

  it.each<[string, string | undefined, number]>([
    ['a resource of its type', 'vpc', 0],
    ['a resource of another type', 'rule', 1],
    ['a construct that is not a resource', undefined, 1],
  ])('is left to %s that stands there today', (_, type, moves) => {
    const { former } = moving((scope) => {
      const there = new Construct(scope, 'ANetwork');
      if (type === undefined) new Construct(there, 'Vpc');
      else new TerraformResource(there, 'Vpc', { terraformResourceType: type });
    });
    expect(former.toTerraform().moved ?? []).toHaveLength(moves);
    expect(former.toHclTerraform().moved ?? []).toHaveLength(moves);
  });

  it('is none where its user moves the resource', () => {
    const { former } = moving((_, network) => {
      const vpc = network.node.findChild('Vpc') as TerraformResource;
      vpc.moveFromId('vpc.elsewhere');
    });
    expect(former.toTerraform()).toEqual({});
  });
});
