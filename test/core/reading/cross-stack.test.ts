import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { AlicloudProvider, EventBus, EventBusSource, EventStream } from '../../../lib';
import { readWrittenApp } from '../../../lib/constructs/synthesis/written-app';
import { AppDefinition, follow } from '../../../lib/core/model/app-definition';
import { StreamDefinition } from '../../../lib/core/model/stream-definition';
import { openInputs } from '../../../lib/core/reading/inputs/open-inputs';
import { mergeApps } from '../../../lib/core/reading/synthesized-stack';
import { kafka, mqtt } from '../../support/synth';

/** A stream that reads from a bus of another stack, called as a variable says. */
function synthesized() {
  const outdir = mkdtempSync(join(tmpdir(), 'cross-'));
  const app = new App({ outdir });
  const [buses, streams] = ['my-buses', 'streams'].map((name) => {
    const stack = new TerraformStack(app, name);
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
    return stack;
  });
  const bus = new EventBus(buses, 'Bus', { eventBusName: 'orders' });
  const eventBusName = bus.resource.eventBusNameInput ?? '';
  const topic = new TerraformVariable(buses, 'topic', {}).stringValue;
  const from = (name: string, description: string) =>
    new EventStream(streams, name, {
      source: new EventBusSource({ eventBusName: bus.resource.getStringAttribute('event_bus_name') }),
      sink: kafka,
      streamName: name,
      description,
    });
  from('named', eventBusName);
  from('described', topic);
  new EventStream(streams, 'other', { source: mqtt, sink: kafka });
  app.synth();
  return { app, outdir };
}

const busOf = (app: AppDefinition, { source }: StreamDefinition) =>
  follow(app, source.parameters.EventBusName);

describe('a reference to another stack', () => {
  const { app, outdir } = synthesized();
  const expectFollowed = (read: AppDefinition) => {
    const [described, named] = read.streams;
    expect(named.source.parameters.EventBusName).toMatchObject({
      $reference: expect.stringMatching(
        /^my-buses:alicloud_event_bridge_event_bus\.Bus_\w+\.event_bus_name$/,
      ),
    });
    expect(busOf(read, named)).toBe('orders');
    expect(busOf(read, described)).toBe('orders');
    expect(described.description).toMatchObject({ $reference: 'my-buses:var.topic' });
  };

  it('is followed at synthesis', () => expectFollowed(readWrittenApp(app, fail)));

  it('is followed in a review of both', async () =>
    expectFollowed(mergeApps((await openInputs([outdir])).map((input) => input.app))));

  it('stays one to the other stack in a review of one alone', async () => {
    const [input] = await openInputs([join(outdir, 'stacks', 'streams', 'cdk.tf.json')]);
    expect(input.app.streams[1].source.parameters.EventBusName).toMatchObject({
      $reference: expect.stringMatching(/^streams:data\.terraform_remote_state\./),
    });
  });
});

function fail(problem: string): never {
  throw new Error(problem);
}
