import { TerraformIterator, TerraformResource, TerraformStack, Testing } from 'cdktf';
import { StreamDefinition } from '../../../lib/core/model/stream-definition';
import { StreamResource, StreamResourceProps } from '../../../lib/constructs/terraform/stream-resource';
import { definition } from '../../support/rules';
import { resolve } from './resolve';

const TYPE = 'alicloud_event_bridge_event_streaming';
const other = (stack: TerraformStack, id = 'Other') =>
  new TerraformResource(stack, id, { terraformResourceType: 'terraform_data' });

/** A resource around a description, in a stack of its own. */
function make(change: Partial<StreamDefinition> = {}, props: Partial<StreamResourceProps> = {}) {
  const stack = new TerraformStack(Testing.app(), 'Stack');
  const stream = definition({ name: 's', ...change });
  const all = { describe: () => stream, onPrepare: () => undefined, dependencies: () => [], ...props };
  const resource = new StreamResource(stack, 'R', all);
  const synth = () => JSON.parse(Testing.synth(stack)).resource[TYPE].R;
  return { stack, resource, synth };
}

describe('what a stream renders to', () => {
  it('is every attribute, as the service spells it', () => {
    const stream = definition({ name: 's', description: 'd', status: 'RUNNING', tags: { t: 'v' } });
    expect(make(stream).synth()).toMatchObject({
      event_streaming_name: 's',
      description: 'd',
      status: 'RUNNING',
      tags: { t: 'v' },
      source: JSON.stringify({ SourceMQTTParameters: stream.source.parameters }),
      sink: JSON.stringify({ SinkKafkaParameters: stream.sink.parameters }),
      filter_pattern: '{}',
      run_options: '{}',
      transforms: '[]',
      lifecycle: { replace_triggered_by: ['terraform_data.R'] },
    });
  });

  it('leaves out what is not given', () => {
    const names = Object.keys(make().synth());
    for (const name of ['tags', 'description', 'status', 'timeouts']) expect(names).not.toContain(name);
  });

  it('has its time-outs', () =>
    expect(make({}, { timeouts: { create: '5m' } }).synth().timeouts).toEqual({ create: '5m' }));

  it('takes overrides of its stack', () => {
    const { stack, synth } = make({ description: 'd' });
    stack.addOverride(`resource.${TYPE}.R.description`, 'of the stack');
    stack.addOverride('resource.terraform_data.R.input', 'of the stack');
    expect(synth()).toMatchObject({ event_streaming_name: 's', description: 'of the stack' });
    const { terraform_data } = JSON.parse(Testing.synth(stack)).resource;
    expect(terraform_data.R.input).toBe('of the stack');
  });
});

describe('what changes a stream after it was described', () => {
  it.each<[string, (made: ReturnType<typeof make>) => void, object]>([
    ['an override', ({ resource }) => resource.addOverride('description', 'x'), { description: 'x' }],
    ['count', ({ resource }) => (resource.count = 2), { count: 2 }],
    ['a provider', ({ resource }) => (resource.provider = { fqn: 'p.x' } as never), { provider: 'p.x' }],
    [
      'for_each',
      ({ resource }) => (resource.forEach = TerraformIterator.fromList(['a'])),
      { for_each: '${toset(["a"])}' },
    ],
    [
      'a provisioner',
      ({ resource }) => (resource.provisioners = [{ type: 'local-exec', command: 'c' }]),
      { provisioner: [{ 'local-exec': { command: 'c' } }] },
    ],
    ['a dependency', ({ resource }) => (resource.dependsOn = ['x.y']), { depends_on: ['x.y'] }],
  ])('is written: %s', (_, change, expected) => {
    const made = make();
    made.synth();
    change(made);
    expect(made.synth()).toMatchObject({ event_streaming_name: 's', ...expected });
  });

  it.each<[string, (made: ReturnType<typeof make>) => void, object]>([
    [
      'an import',
      ({ resource }) => resource.importFrom('id'),
      { import: [{ id: 'id', to: `${TYPE}.R` }], resource: { [TYPE]: { R: { event_streaming_name: 's' } } } },
    ],
    [
      'another address that it had',
      ({ resource }) => resource.moveFromId(`${TYPE}.x`),
      {
        moved: expect.arrayContaining([{ from: `${TYPE}.x`, to: `${TYPE}.R` }]),
        resource: { [TYPE]: { R: { event_streaming_name: 's' } } },
      },
    ],
    [
      'another address that it gets',
      ({ resource }) => resource.moveToId(`${TYPE}.x`),
      { moved: expect.arrayContaining([{ from: `${TYPE}.R`, to: `${TYPE}.x` }]) },
    ],
  ])('is written beside it: %s', (_, change, expected) => {
    const made = make();
    made.synth();
    change(made);
    expect(JSON.parse(Testing.synth(made.stack))).toMatchObject(expected);
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
    const props = { describe: () => definition(), onPrepare: () => undefined };
    const resource = new StreamResource(here, 'R', { ...props, dependencies: () => dependencies });
    resource.toTerraform();
    expect(resolve(here, resource.dependsOn)).toEqual(['terraform_data.Other']);
    expect(here.dependencies).toEqual([there]);
  });

  it('depends on nothing where all of it is elsewhere, or there is nothing', () => {
    const app = Testing.app();
    const [here, there] = ['Here', 'There'].map((id) => new TerraformStack(app, id));
    const props = { describe: () => definition(), onPrepare: () => undefined };
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
    Testing.synthHcl(make(change, props).stack).replace(/\s+/g, ' ');

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
