import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import {
  AlicloudProvider,
  DeliveryRole,
  DeployerOperation,
  DeployerPolicy,
  DeployerPolicyKind,
  EventBus,
  EventRule,
  Grantee,
  RuleTarget,
  ServiceLinkedRoles,
  SlsSink,
  StreamStatus,
} from '../../../lib';
import { synth, testStack, testStream } from '../../support/synth';

const accountId = '1234567890123456';

function app() {
  const stack = testStack();
  testStream(stack, { streamName: 'telemetry', status: StreamStatus.RUNNING });
  new ServiceLinkedRoles(stack, 'Roles');
  return stack;
}

describe('DeployerPolicy', () => {
  it('says the exact actions, with their ARNs, conditions and who needs them', () => {
    const stack = app();
    const actions = DeployerPolicy.explain(stack, accountId);
    expect(actions).toContainEqual({
      action: 'eventbridge:CreateEventStreaming',
      resource: 'acs:eventbridge:cn-hangzhou:1234567890123456:eventstreaming/telemetry',
      neededBy: ['Stack0/Stream'],
    });
    expect(actions).toContainEqual({
      action: 'ram:CreateServiceLinkedRole',
      resource: '*',
      serviceNames: ['sendevent-kafka.eventbridge.aliyuncs.com', 'source-mqtt.eventbridge.aliyuncs.com'],
      neededBy: ['Stack0/Roles/SendToKafka', 'Stack0/Roles/SourceMqtt'],
    });
    expect(actions.map(({ action }) => action)).not.toContain('eventbridge:TagResources');
    const [document, ...more] = DeployerPolicy.documents(stack, accountId).map((text) => JSON.parse(text));
    expect(more).toEqual([]);
    expect(document.Statement).toContainEqual({
      Effect: 'Allow',
      Action: ['ram:CreateServiceLinkedRole', 'ram:DeleteServiceLinkedRole'],
      Resource: ['*'],
      Condition: {
        StringEquals: {
          'ram:ServiceName': [
            'sendevent-kafka.eventbridge.aliyuncs.com',
            'source-mqtt.eventbridge.aliyuncs.com',
          ],
        },
      },
    });
  });

  it('is printed as an output, or attached, then with the right to attach itself', () => {
    const printed = app();
    new DeployerPolicy(printed, 'Deployer', { accountId });
    const outputs = Object.values<any>(synth(printed).output);
    expect(outputs.map(({ value }) => JSON.parse(value))).toEqual(
      DeployerPolicy.documents(printed, accountId).map((text) => JSON.parse(text)),
    );
    const attached = app();
    new DeployerPolicy(attached, 'Deployer', {
      accountId,
      policyName: 'deployer',
      attachTo: [Grantee.user('ci'), Grantee.group('ops'), Grantee.role('pipeline')],
    });
    const { resource } = synth(attached);
    const [policy] = Object.values<any>(resource.alicloud_ram_policy);
    expect(policy.policy_name).toBe('deployer-1');
    expect(policy.policy_document).toContain('acs:ram::1234567890123456:policy/deployer-*');
    expect(policy.policy_document).toContain('ram:AttachPolicyToGroup');
    for (const kind of ['user', 'group', 'role']) {
      expect(Object.values(resource[`alicloud_ram_${kind}_policy_attachment`])).toHaveLength(1);
    }
  });

  it('names the system policies of the documents', () => {
    const stack = app();
    expect(DeployerPolicy.systemPolicies(stack)).toEqual([
      'AliyunEventBridgeFullAccess',
      'AliyunKafkaFullAccess',
      'AliyunMQFullAccess',
    ]);
    new DeployerPolicy(stack, 'Deployer', {
      accountId,
      kind: DeployerPolicyKind.SYSTEM,
      attachTo: [Grantee.user('ci')],
    });
    const attachments = Object.values<any>(synth(stack).resource.alicloud_ram_user_policy_attachment);
    expect(attachments.map(({ policy_name, policy_type }) => [policy_name, policy_type])).toEqual([
      ['AliyunEventBridgeFullAccess', 'System'],
      ['AliyunKafkaFullAccess', 'System'],
      ['AliyunMQFullAccess', 'System'],
    ]);
  });

  it('may hand over the roles that sinks name', () => {
    const stack = testStack();
    testStream(stack, { sink: new SlsSink({ project: 'p', logstore: 'l', roleName: 'own' }) });
    const made = new DeliveryRole(stack, 'Made');
    made.allowWriteLogs({ project: 'p', logstore: 'l' });
    testStream(
      stack,
      { sink: new SlsSink({ project: 'p', logstore: 'l', roleName: made.roleName }) },
      'Other',
    );
    const passed = DeployerPolicy.explain(stack, accountId).filter(({ action }) => action === 'ram:PassRole');
    expect(passed.map(({ resource }) => resource)).toEqual([
      'acs:ram::1234567890123456:role/own',
      expect.stringMatching(/^acs:ram::1234567890123456:role\/stack0-made-[0-9a-f]{8}$/),
    ]);
  });

  it('takes the account of its provider, also where that is a reference, and any where nobody says it', () => {
    const documentWith = (config: (stack: TerraformStack) => object) => {
      const stack = new TerraformStack(Testing.app(), 'Stack');
      new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou', ...config(stack) });
      testStream(stack, { streamName: 'orders' });
      new DeployerPolicy(stack, 'Deployer', { attachTo: [Grantee.user('ci')] });
      const [policy] = Object.values<any>(synth(stack).resource.alicloud_ram_policy);
      return policy.policy_document;
    };
    const arn = (account: string) => `acs:eventbridge:cn-hangzhou:${account}:eventstreaming/orders`;
    expect(documentWith(() => ({ accountId }))).toContain(arn(accountId));
    expect(documentWith(() => ({}))).toContain(arn('*'));
    const variable = (stack: TerraformStack) => new TerraformVariable(stack, 'account', {}).stringValue;
    expect(documentWith((stack) => ({ accountId: variable(stack) }))).toContain(arn('${var.account}'));
  });

  it('of an app with two accounts holds what is in its own', () => {
    const both = Testing.app();
    const other = '6543210987654321';
    const deployers = [accountId, other].map((account, i) => {
      const stack = new TerraformStack(both, i === 0 ? 'Dev' : 'Prod');
      new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou', accountId: account });
      testStream(stack, { streamName: stack.node.id });
      new DeployerPolicy(stack, 'Deployer');
      return stack;
    });
    for (const [i, name] of ['Dev', 'Prod'].entries()) {
      const text = JSON.stringify(synth(deployers[i]).output);
      expect(text).toContain(`:${[accountId, other][i]}:eventstreaming/${name}`);
      expect(text).not.toContain([other, accountId][i]);
    }
    const neededBy = DeployerPolicy.explain(both, other).flatMap((action) => action.neededBy);
    expect([...new Set(neededBy)]).toEqual(['Prod/Stream']);
    expect(DeployerPolicy.documents(both).join()).toContain(
      'acs:eventbridge:cn-hangzhou:*:eventstreaming/Dev',
    );
  });

  it('of who plans alone reads, and changes nothing', () => {
    const stack = testStack();
    testStream(stack, { status: StreamStatus.RUNNING });
    new ServiceLinkedRoles(stack, 'Roles');
    const names = DeployerPolicy.explain(stack, accountId, DeployerOperation.PLAN).map(
      ({ action }) => action,
    );
    expect(names).toContain('eventbridge:GetEventStreaming');
    expect(names.filter((name) => !/:(Get|List|Check|Describe|Query)/.test(name))).toEqual([]);
    const all = DeployerPolicy.explain(stack, accountId).map(({ action }) => action);
    expect(all).toEqual(expect.arrayContaining([...names, 'eventbridge:CreateEventStreaming']));
    expect(all).toContain('eventbridge:CheckServiceLinkedRoleForProduct');
    const documents = DeployerPolicy.documents(stack, accountId, DeployerOperation.PLAN);
    expect(documents.join()).not.toContain('CreateEventStreaming');
  });

  it('grants under both names and on both resources what documents name in two ways', () => {
    const stack = testStack();
    const eventBus = new EventBus(stack, 'Bus', { eventBusName: 'orders' });
    new EventRule(stack, 'Rule', {
      eventBus,
      ruleName: 'paid',
      accountId,
      targets: [RuleTarget.mnsQueue({ queueName: 'paid' })],
    });
    const granted = DeployerPolicy.explain(stack, accountId).map(
      ({ action, resource }) => `${action} ${resource}`,
    );
    const bus = `acs:eventbridge:cn-hangzhou:${accountId}:eventbus/orders`;
    for (const action of ['UpdateRule', 'PutTargets', 'UpdateTargets'])
      expect(granted).toEqual(
        expect.arrayContaining([`eventbridge:${action} ${bus}`, `eventbridge:${action} ${bus}/rule/paid`]),
      );
  });
});
