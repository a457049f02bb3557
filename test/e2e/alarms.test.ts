import { TerraformStack, TerraformVariable } from 'cdktf';
import {
  AlarmContact,
  AlarmContactGroup,
  AlarmTarget,
  Duration,
  EventStreamAlarms,
  provider,
  RocketMqInstance,
  RocketMqSource,
  SystemEventAlarm,
} from '../../lib';
import { neededActions } from '../../lib/core/permissions/needed-actions';
import { readSynthesizedStack } from '../../lib/core/reading/synthesized-stack';
import { ramName } from '../../stand-in/cloud/ram-names';
import { Cloud } from '../../stand-in/cloud/server';
import { synth, testStack, testStream } from '../support/synth';
import { describeDeployment } from './describe-deployment';
import { ACCOUNT, allows } from './policy';
import { Workspace } from './workspace';

/** A stream with everything that watches it. */
function watched(stack: TerraformStack, threshold: number): void {
  const contacts = [new AlarmContact(stack, 'Alice', { description: 'on call', email: 'alice@example.com' })];
  const group = new AlarmContactGroup(stack, 'OnCall', { contacts });
  const queue = new provider.MessageServiceQueue(stack, 'Queue', { queueName: 'alarms' });
  const source = new RocketMqSource({
    ...{ instance: RocketMqInstance.cloud5('rmq-cn-1'), topic: 'orders', groupId: 'GID_orders' },
  });
  new EventStreamAlarms(stack, 'Alarms', {
    ...{ stream: testStream(stack, { source }), contactGroups: [group], tags: { team: 'shop' } },
    ...{ consumerLag: { threshold }, consumerDelay: { longest: Duration.minutes(5) } },
    targets: [AlarmTarget.toMnsQueue(queue, { accountId: ACCOUNT })],
  });
  const hook = new TerraformVariable(stack, 'alarm_webhook', { type: 'string', sensitive: true });
  const events = new SystemEventAlarm(stack, 'Events', {
    ...{ product: 'rocketmq', contactGroups: [group], queues: [queue], webhook: hook.stringValue },
  });
  // What the construct has no word for.
  events.resource.putOpenApiParameters([
    {
      ...{ openApiParametersId: '1', product: 'log', action: 'PutLogs', version: '2018-03-08' },
      ...{ region: 'cn-hangzhou', role: 'writes-logs' },
    },
  ]);
}

const TYPES = ['cms_alarm', 'cms_alarm_contact', 'cms_alarm_contact_group', 'cms_event_rule'];

describeDeployment('alarms of a stream', (setup) => {
  const cloud = new Cloud();
  let workspace: Workspace;
  beforeAll(() => (workspace = new Workspace(cloud, setup().binary, setup().env)));
  afterAll(async () => {
    workspace.remove();
    await cloud.stop();
  });

  it('are made, and need no second deployment', async () => {
    await workspace.write((stack) => watched(stack, 1000));
    await workspace.apply();
    expect(cloud.changes()).toEqual(
      expect.arrayContaining([
        'PutResourceMetricRule',
        'EnableMetricRules',
        'PutMetricRuleTargets',
        'PutEventRule',
      ]),
    );
    expect(await workspace.plan()).toEqual([]);
    const told = cloud.calls.find(({ action }) => action === 'PutEventRuleTargets')!;
    expect(told.parameters).toMatchObject({
      'OpenApiParameters.1.Action': 'PutLogs',
      'WebhookParameters.1.Url': expect.stringMatching(/^https:/),
    });
  });

  it('take another threshold in place', async () => {
    await workspace.write((stack) => watched(stack, 2000));
    expect(await workspace.plan()).toEqual(['alicloud_cms_alarm.Alarms_ConsumerLag: update']);
    await workspace.apply();
    expect(await workspace.plan()).toEqual([]);
  });

  it('leave nothing behind', async () => {
    await workspace.write(() => undefined);
    await workspace.apply();
    expect(cloud.left()).toEqual([]);
  });

  it("made no call that the deployer's policy does not allow, and the policy none too many", () => {
    const stack = testStack();
    watched(stack, 1000);
    const app = readSynthesizedStack(synth(stack), 'alarms');
    const policy = neededActions(app, { account: ACCOUNT }).filter(({ action }) => action.startsWith('cms:'));
    const calls = cloud.calls.filter(({ version }) => version === '2019-01-01');
    expect(calls.filter((call) => !allows(policy, call)).map(({ action }) => action)).toEqual([]);
    const called = calls.map(({ version, action }) => ramName(version, action));
    expect([...new Set(called)].sort()).toEqual([...new Set(policy.map(({ action }) => action))].sort());
    expect(new Set(app.resources.map(({ type }) => type.replace('alicloud_', '')))).toEqual(
      new Set([...TYPES, 'message_service_queue']),
    );
  });
});
