import { TerraformIterator, TerraformResource, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { SkipWalks } from '../../../lib/constructs/terraform/skip-walks';
import {
  Description,
  StreamResource,
  StreamResourceProps,
} from '../../../lib/constructs/terraform/stream-resource';
import { definition } from '../../support/rules';
import { resolve } from './resolve';

const TYPE = 'alicloud_event_bridge_event_streaming';
const other = (stack: TerraformStack, id = 'Other') =>
  new TerraformResource(stack, id, { terraformResourceType: 'terraform_data' });

/** A resource around a description, in a stack of its own. */
function make(change: Partial<Description> = {}, props: Partial<StreamResourceProps> = {}) {
  const stack = new TerraformStack(Testing.app(), 'Stack');
  const description: Description = { stream: definition({ name: 's' }), plain: true, ...change };
  const all = { describe: () => description, onPrepare: () => undefined, dependencies: () => [], ...props };
  const resource = new StreamResource(stack, 'R', all);
  const body = () => resource.toTerraform().resource[TYPE].R;
  const synth = () => JSON.parse(Testing.synth(stack)).resource[TYPE].R;
  return { stack, description, resource, body, synth };
}

describe('what a stream renders to', () => {
  it('is every attribute, as the service spells it', () => {
    const stream = definition({ name: 's', description: 'd', status: 'RUNNING', tags: { t: 'v' } });
    expect(make({ stream }).synth()).toMatchObject({
      event_streaming_name: 's',
      description: 'd',
      status: 'RUNNING',
      tags: { t: 'v' },
      source: JSON.stringify({ SourceMQTTParameters: stream.source.parameters }),
      sink: JSON.stringify({ SinkKafkaParameters: stream.sink.parameters }),
      filter_pattern: '{}',
      run_options: '{}',
      transforms: '[]',
      lifecycle: { replace_triggered_by: ['terraform_data.EventStreamKinds.input.R'] },
    });
  });

  it('leaves out what is not given', () => {
    for (const plain of [true, false]) {
      const names = Object.keys(make({ plain }).synth());
      for (const name of ['tags', 'description', 'status', 'timeouts']) expect(names).not.toContain(name);
    }
  });

  it('is the same text with and without references looked for', () => {
    const stream = definition({ filterPattern: { data: { a: ['${x}', 1, null] } } });
    expect(make({ stream, plain: true }).synth()).toEqual(make({ stream, plain: false }).synth());
  });

  it('has its time-outs', () =>
    expect(make({}, { timeouts: { create: '5m' } }).synth().timeouts).toEqual({ create: '5m' }));

  it('is kept where it cannot change any more, and made anew where it can', () => {
    const plain = make({ plain: true });
    plain.synth();
    expect(plain.description).toMatchObject({
      attributes: { event_streaming_name: 's' },
      identity: 'SourceMQTTParameters SinkKafkaParameters',
    });
    const open = make({ plain: false });
    open.synth();
    expect(Object.keys(open.description)).toEqual(['stream', 'plain']);
  });

  it('takes overrides of its stack', () => {
    const { stack, synth } = make({ stream: definition({ name: 's', description: 'd' }) });
    stack.addOverride(`resource.${TYPE}.R.description`, 'of the stack');
    stack.addOverride('resource.terraform_data.EventStreamKinds.input.R', 'of the stack');
    expect(synth()).toMatchObject({ event_streaming_name: 's', description: 'of the stack' });
    const { terraform_data } = JSON.parse(Testing.synth(stack)).resource;
    expect(terraform_data.EventStreamKinds.input).toEqual({ R: 'of the stack' });
  });

  it('is what was kept', () => {
    const { stack } = make({ attributes: { description: 'kept' }, identity: 'kept too' });
    const { resource } = JSON.parse(Testing.synth(stack));
    expect(resource[TYPE].R.description).toBe('kept');
    expect(resource.terraform_data.EventStreamKinds.input.R).toBe('kept too');
  });
});

describe('what cdktf looks through for references', () => {
  it('is nothing of a stream without any', () => expect(make().body()).toBeInstanceOf(SkipWalks));

  it.each<[string, (made: ReturnType<typeof make>) => void]>([
    ['an override', ({ resource }) => resource.addOverride('description', 'x')],
    ['count', ({ resource }) => (resource.count = 2)],
    ['a provider', ({ resource }) => (resource.provider = { fqn: 'alicloud.x' } as never)],
    ['for_each', ({ resource }) => (resource.forEach = TerraformIterator.fromList(['a']))],
    ['provisioners', ({ resource }) => (resource.provisioners = [])],
    ['a connection', ({ resource }) => (resource.connection = {} as never)],
    ['a dependency', ({ resource }) => (resource.dependsOn = ['x.y'])],
    ['a new place', ({ resource }) => resource.moveFromId('x.y')],
    ['an import', ({ resource }) => resource.importFrom('id')],
  ])('is all of one with %s', (_, change) => {
    const made = make();
    change(made);
    expect(made.resource.toTerraform().resource?.[TYPE].R).not.toBeInstanceOf(SkipWalks);
  });

  it('is all of one that is not plain, or has a reference for a time-out', () => {
    expect(make({ plain: false }).body()).not.toBeInstanceOf(SkipWalks);
    const stack = new TerraformStack(Testing.app(), 'Stack');
    const create = new TerraformVariable(stack, 'ref', {}).stringValue;
    expect(make({}, { timeouts: { create } }).body()).not.toBeInstanceOf(SkipWalks);
    expect(make({}, { timeouts: { create: '5m' } }).body()).toBeInstanceOf(SkipWalks);
  });
});

describe('when a stream is prepared', () => {
  it('tells so each time', () => {
    let told = 0;
    const { resource } = make({}, { onPrepare: () => void (told += 1) });
    resource.toTerraform();
    resource.toTerraform();
    expect(told).toBe(2);
  });

  it('waits for what it depends on in its stack, and for the stack of what is elsewhere', () => {
    const app = Testing.app();
    const [here, there] = ['Here', 'There'].map((id) => new TerraformStack(app, id));
    const [near, far] = [other(here), other(there)];
    const dependencies = [near, far];
    const props = { describe: () => ({ stream: definition(), plain: true }), onPrepare: () => undefined };
    const resource = new StreamResource(here, 'R', { ...props, dependencies: () => dependencies });
    resource.toTerraform();
    expect(resolve(here, resource.dependsOn)).toEqual(['terraform_data.Other']);
    expect(here.dependencies).toEqual([there]);
  });

  it('depends on nothing where all of it is elsewhere, or there is nothing', () => {
    const app = Testing.app();
    const [here, there] = ['Here', 'There'].map((id) => new TerraformStack(app, id));
    const props = { describe: () => ({ stream: definition(), plain: true }), onPrepare: () => undefined };
    const far = other(there);
    const resource = new StreamResource(here, 'R', { ...props, dependencies: () => [far] });
    resource.toTerraform();
    expect([resource.dependsOn, here.dependencies]).toEqual([undefined, [there]]);
    const alone = make();
    alone.resource.dependsOn = ['x.y'];
    alone.resource.toTerraform();
    expect(alone.resource.dependsOn).toEqual(['x.y']);
  });

  it('takes what has no stack for what is in its own', () => {
    const { resource, stack } = make({}, { dependencies: () => [{ fqn: 'x.y' }] });
    resource.toTerraform();
    expect(resolve(stack, resource.dependsOn)).toEqual(['x.y']);
  });
});

describe('what a stream is in HCL', () => {
  const hcl = (change: Parameters<typeof definition>[0], props: Partial<StreamResourceProps> = {}) =>
    Testing.synthHcl(make({ stream: definition(change) }, props).stack).replace(/\s+/g, ' ');

  it('has text, a map of tags and a block of time-outs', () => {
    const text = hcl({ name: 's', tags: { t: 'v' } }, { timeouts: { create: '5m' } });
    expect(text).toContain('event_streaming_name = "s"');
    expect(text).toContain('tags = { t = "v" }');
    expect(text).toContain('timeouts { create = "5m" }');
  });

  it('leaves out what is not given', () => {
    const text = hcl({});
    for (const name of ['tags', 'description', 'status', 'timeouts']) expect(text).not.toContain(`${name} `);
  });
});
