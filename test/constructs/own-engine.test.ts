import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { inOwnEngine } from '../../lib/constructs/own-engine';

/** An app of another engine, as jsii marks its classes. */
function appOf(engine: string): Construct {
  class Root extends Construct {}
  Object.assign(Root, { [Symbol.for('jsii.rtti')]: { fqn: `${engine}.App`, version: '0.24.0' } });
  class Own extends Root {}
  return new Construct(new Own(undefined as never, ''), 'orders');
}

it('takes what is in an app of the engine of this package, or in none', () => {
  class OwnStack extends TerraformStack {}
  const stack = new OwnStack(new App(), 'orders');
  for (const scope of [stack, new Construct(stack, 'Out'), appOf('constructs'), appOf('aws-cdk-lib')])
    expect(inOwnEngine(scope)).toBe(scope);
});

it('names the package for the engine of the app', () => {
  const other = ['cdkt', 'n'].join('');
  const engine = ['cdkt', 'f'].join('');
  const found = [other, engine].map((name) => {
    try {
      return inOwnEngine(appOf(name)).node.id;
    } catch (error) {
      return (error as Error).message;
    }
  });
  // One of the two is this package's own.
  expect(found.filter((text) => text === 'orders')).toHaveLength(1);
  const refused = found.find((text) => text !== 'orders');
  expect(refused).toMatch(
    /^orders: this app is made with (cdkt[fn]), and (cdkt[fn])-alicloud-event-streams works with \2 alone\. Install \1-alicloud-event-streams and import from it instead\.$/,
  );
});
