import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerraformIterator, TerraformStack, Testing } from 'cdktf';
import { EventStream, MnsSink } from '../../lib';
import { testStack, testStream } from '../support/synth';
import {
  actions,
  describeStandIn,
  plan,
  terraform,
  TerraformSetup,
  workspace,
  write,
} from '../support/terraform';

const TYPE = 'alicloud_event_bridge_event_streaming';
const OTHER = { sink: new MnsSink({ queueName: 'q' }) };

function config(build: (stack: TerraformStack) => void): Record<string, any> {
  const stack = testStack();
  build(stack);
  return JSON.parse(Testing.synth(stack));
}

/** The stack that is deployed before anything moves. */
function deployed(stack: TerraformStack): EventStream[] {
  return [testStream(stack, { streamName: 'one' }, 'One'), testStream(stack, { streamName: 'two' }, 'Two')];
}

const idOf = (stream: EventStream) => stream.resource.friendlyUniqueId;

/** The logical ids of the deployed streams. */
const [ONE, TWO] = deployed(testStack()).map(idOf);

/** What a plan does to streams: those it leaves alone are left out. */
function changes(planned: Record<string, any>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(actions(planned))
      .filter(([address, action]) => address.startsWith(`${TYPE}.`) && action !== 'no-op')
      .map(([address, action]) => [address.slice(TYPE.length + 1).replace(/_[0-9A-F]{8}/, ''), action]),
  );
}

function apply(setup: TerraformSetup, folder: string): void {
  terraform(setup, folder, 'apply', '-auto-approve', '-no-color');
}

describeStandIn('a stream of a deployed stack', (setup) => {
  let folder: string;

  beforeAll(() => {
    folder = workspace(setup(), config(deployed));
    apply(setup(), folder);
  });

  function planned(build: (stack: TerraformStack) => void): Record<string, string> {
    write(folder, config(build));
    return changes(plan(setup(), folder));
  }

  /** The same stack, with the first stream under another path. */
  const renamed = (connect: (stream: EventStream, stack: TerraformStack) => void, props = {}) => {
    return (stack: TerraformStack) => {
      connect(testStream(stack, { streamName: 'one', ...props }, 'Renamed'), stack);
      testStream(stack, { streamName: 'two' }, 'Two');
    };
  };
  const fromId = (stream: EventStream) => stream.resource.moveFromId(`${TYPE}.${ONE}`);
  const byTarget = (stream: EventStream, stack: TerraformStack) => {
    stream.resource.addMoveTarget('renamed');
    testStream(stack, { streamName: 'one' }, 'One').resource.moveTo('renamed');
  };

  it.each([
    ['moveFromId', fromId],
    ['moveTo', byTarget],
    [
      'a moved block that somebody wrote',
      (stream: EventStream, stack: TerraformStack) =>
        stack.addOverride('moved', [{ from: `${TYPE}.${ONE}`, to: `${TYPE}.${idOf(stream)}` }]),
    ],
  ])('stays when it is renamed with %s', (_, connect) => expect(planned(renamed(connect))).toEqual({}));

  it.each([
    ['moveFromId', fromId],
    ['moveTo', byTarget],
  ])('is replaced alone when it is renamed with %s and gets another kind', (_, connect) =>
    expect(planned(renamed(connect, OTHER))).toEqual({ Renamed: 'delete,create' }),
  );

  it('stays when it moves into an instance of for_each, and the others are created', () => {
    const build = (stack: TerraformStack) => {
      const forEach = TerraformIterator.fromMap({ one: 'a', three: 'b' });
      const each = testStream(stack, { forEach, streamName: forEach.key }, 'Each');
      each.resource.addMoveTarget('each');
      testStream(stack, { streamName: 'one' }, 'One').resource.moveTo('each', 'one');
      testStream(stack, { streamName: 'two' }, 'Two');
    };
    expect(planned(build)).toEqual({ 'Each["three"]': 'create' });
  });

  it('stays when another is removed, and the other way round', () => {
    const first = (stack: TerraformStack) => void testStream(stack, { streamName: 'one' }, 'One');
    expect(planned(first)).toEqual({ Two: 'delete' });
  });

  it('stays when it goes into the state of another stack', () => {
    const other = workspace(
      setup(),
      config((stack) => void testStream(stack, { streamName: 'two' }, 'Two')),
    );
    const source = workspace(
      setup(),
      config((stack) => void testStream(stack, { streamName: 'one' }, 'One')),
    );
    copyFileSync(join(folder, 'terraform.tfstate'), join(source, 'terraform.tfstate'));
    const address = `${TYPE}.${TWO}`;
    terraform(
      setup(),
      source,
      'state',
      'mv',
      `-state-out=${join(other, 'terraform.tfstate')}`,
      address,
      address,
    );
    expect([changes(plan(setup(), source)), changes(plan(setup(), other))]).toEqual([{}, {}]);
    apply(setup(), other);
    write(
      other,
      config((stack) => void testStream(stack, { streamName: 'two', ...OTHER }, 'Two')),
    );
    expect(changes(plan(setup(), other))).toEqual({ Two: 'delete,create' });
  });
});

describeStandIn('instances of one stream', (setup) => {
  const build = (kinds: { sink?: MnsSink } = {}) =>
    config((stack) => {
      const forEach = TerraformIterator.fromList(['a', 'b']);
      testStream(stack, { forEach, streamName: forEach.key, ...kinds }, 'Each');
      testStream(stack, { streamName: 'c' }, 'Counted').resource.count = 2;
    });

  it('are replaced with their kind, and those of another stream are not', () => {
    const folder = workspace(setup(), build());
    apply(setup(), folder);
    expect(changes(plan(setup(), folder))).toEqual({});
    write(folder, build(OTHER));
    expect(changes(plan(setup(), folder))).toEqual({
      'Each["a"]': 'delete,create',
      'Each["b"]': 'delete,create',
    });
  });
});

describeStandIn('a protected stream', (setup) => {
  const build = (props = {}) => config((stack) => void testStream(stack, { protect: true, ...props }, 'One'));

  it('changes in place, and is neither destroyed nor replaced', () => {
    const folder = workspace(setup(), build());
    apply(setup(), folder);
    write(folder, build({ description: 'new' }));
    expect(changes(plan(setup(), folder))).toEqual({ One: 'update' });
    expect(() => terraform(setup(), folder, 'plan', '-destroy', '-no-color')).toThrow(/prevent_destroy/);
    write(folder, build(OTHER));
    expect(() => plan(setup(), folder)).toThrow(/prevent_destroy/);
  });
});
