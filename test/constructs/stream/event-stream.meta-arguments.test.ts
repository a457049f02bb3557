import { AlicloudProvider, provider } from '../../../lib';
import { synth, testStack, testStream } from '../../support/synth';
import { after } from '../../support/after';

const TYPE = 'alicloud_event_bridge_event_streaming';

describe('what cdktf says of lifecycle, providers, addresses and order holds for a stream', () => {
  it('has a lifecycle of its users beside the trigger of the library, and stays protected', () => {
    const { written, stream } = after((resource) => (resource.lifecycle = { ignoreChanges: ['status'] }), {
      protect: true,
    });
    expect(written.lifecycle).toEqual({
      ignore_changes: ['status'],
      prevent_destroy: true,
      replace_triggered_by: [`terraform_data.${stream.resource.friendlyUniqueId}`],
    });
    const conditions = after((resource) => {
      const condition = { condition: true, errorMessage: 'no' };
      resource.lifecycle = { createBeforeDestroy: true, ignoreChanges: 'all', precondition: [condition] };
    });
    expect(conditions.written.lifecycle).toMatchObject({
      create_before_destroy: true,
      ignore_changes: 'all',
      precondition: [{ condition: true, error_message: 'no' }],
      replace_triggered_by: [expect.any(String)],
    });
  });

  it('takes another provider, with the region of that one', () => {
    const { written } = after((resource, _, stack) => {
      resource.provider = new AlicloudProvider(stack, 'bj', { alias: 'bj', region: 'cn-beijing' });
    });
    expect(written.provider).toBe('alicloud.bj');
    expect(written.source).toContain('"RegionId":"cn-beijing"');
  });

  it('takes another logical id, and its old one again', () => {
    const { stack } = after((resource) => resource.overrideLogicalId('telemetry'));
    expect(Object.keys(synth(stack).resource[TYPE])).toEqual(['telemetry']);
    const reset = after((resource) => {
      resource.overrideLogicalId('telemetry');
      resource.resetOverrideLogicalId();
    });
    expect(Object.keys(synth(reset.stack).resource[TYPE])).toEqual([
      expect.stringMatching(/^Stream_[0-9A-F]{8}$/),
    ]);
  });

  it('moves to the target of another, and from and to an address', () => {
    const stack = testStack();
    testStream(stack, { streamName: 'a' }, 'Old').resource.moveTo('new-home');
    testStream(stack, { streamName: 'a' }, 'New').resource.addMoveTarget('new-home');
    const { moved, resource } = synth(stack);
    expect(moved).toContainEqual({
      from: expect.stringMatching(`^${TYPE}.Old_`),
      to: expect.stringMatching(`^${TYPE}.New_`),
    });
    expect(Object.keys(resource[TYPE])).toEqual([expect.stringMatching(/^New_/)]);
    const renamed = after((made) => made.moveFromId(`${TYPE}.by_hand`));
    expect(synth(renamed.stack).moved).toContainEqual({ from: `${TYPE}.by_hand`, to: expect.any(String) });
  });

  it('is imported, from the resource, from the stream, and by generated configuration', () => {
    const imported = (change: Parameters<typeof after>[0]) => synth(after(change).stack).import;
    const expected = [{ id: 'existing', to: expect.stringMatching(`^${TYPE}.Stream_`) }];
    expect(imported((resource) => resource.importFrom('existing'))).toEqual(expected);
    expect(imported((_, stream) => stream.importExisting('existing'))).toEqual(expected);
    const stack = testStack();
    provider.EventBridgeEventStreaming.generateConfigForImport(stack, 'Found', 'existing');
    expect(synth(stack).import).toEqual([{ id: 'existing', to: `${TYPE}.Found` }]);
  });

  it('depends on what users say, beside what the stream needs', () => {
    const { written } = after(
      (resource, _, stack) => {
        const bus = new provider.EventBridgeEventBus(stack, 'Bus', { eventBusName: 'orders' });
        resource.dependsOn = [bus.fqn];
      },
      { dependsOn: [{ fqn: 'alicloud_vpc.net' }] },
    );
    expect(written.depends_on).toEqual([expect.stringMatching(/event_bus\.Bus/), 'alicloud_vpc.net']);
  });

  it('runs provisioners over a connection', () => {
    const { written } = after((resource) => {
      resource.provisioners = [{ type: 'local-exec', command: 'echo done' }];
      resource.connection = { type: 'ssh', host: 'h' };
    });
    expect(written.provisioner).toEqual([{ 'local-exec': { command: 'echo done' } }]);
    expect(written.connection).toEqual({ type: 'ssh', host: 'h' });
  });
});
