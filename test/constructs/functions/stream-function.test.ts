import { TerraformVariable } from 'cdktf';
import {
  Duration,
  FunctionCode,
  FunctionRuntime,
  Grantee,
  InvocationType,
  PrivateNetwork,
  ServiceLinkedRoles,
  StreamFunction,
  StreamFunctionProps,
  EventStreams,
} from '../../../lib';
import { itWithPython, runFunction } from '../../support/run-function';
import { attributes, problems, synth, testStack, testStream } from '../../support/synth';

const ECHO = 'exports.handler = async (event) => JSON.parse(event.toString());';

function make(change: Partial<StreamFunctionProps> = {}, stack = testStack()) {
  const props = { code: FunctionCode.inline(ECHO), runtime: FunctionRuntime.NODEJS_20, ...change };
  return { stack, made: new StreamFunction(stack, 'Echo', props) };
}

function resourceOf(change: Partial<StreamFunctionProps> = {}): any {
  return Object.values<any>(synth(make(change).stack).resource.alicloud_fcv3_function)[0];
}

describe('StreamFunction', () => {
  it('makes a function with documented sizes, and runs', () => {
    const resource = resourceOf();
    expect(resource).toEqual({
      function_name: expect.stringMatching(/^Stack0-Echo-[0-9a-f]{8}$/),
      runtime: 'nodejs20',
      handler: 'index.handler',
      memory_size: 512,
      cpu: 0.35,
      disk_size: 512,
      timeout: 60,
      code: { zip_file: expect.any(String) },
      environment_variables: { EVENT_STREAMS_CODE_SHA256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(runFunction(resource, [{ id: '1' }])).toEqual([{ id: '1' }]);
  });

  itWithPython('runs Python', () => {
    const code = FunctionCode.inline(
      'import json\ndef handler(event, context):\n    return [e["id"] for e in json.loads(event)]\n',
    );
    expect(
      runFunction(resourceOf({ code, runtime: FunctionRuntime.PYTHON_3_10 }), [{ id: '1' }, { id: '2' }]),
    ).toEqual(['1', '2']);
  });

  it('says that its code changed, and nothing else', () => {
    const [before, after] = [resourceOf(), resourceOf({ code: FunctionCode.inline(`${ECHO}\n`) })];
    const { code: _a, environment_variables: old, ...rest } = before;
    const { code: _b, environment_variables: now, ...same } = after;
    expect(same).toEqual(rest);
    expect(now.EVENT_STREAMS_CODE_SHA256).not.toBe(old.EVENT_STREAMS_CODE_SHA256);
    expect(resourceOf()).toEqual(before);
  });

  it('is the transform of a stream, or its sink', () => {
    const { stack, made } = make();
    new ServiceLinkedRoles(stack, 'Roles');
    testStream(stack, {
      transforms: [made.asTransform()],
      sink: made.asSink({ invocationType: InvocationType.SYNC }),
    });
    const stream = attributes(synth(stack));
    expect(stream.transforms).toMatch(
      /^\[\{"Arn":\$\{jsonencode\(alicloud_fcv3_function\.Echo_\w+\.function_arn\)\}\}\]$/,
    );
    expect(stream.sink).toMatch(
      /"FunctionName":\{"Form":"CONSTANT","Value":\$\{jsonencode\(.*alicloud_fcv3_function\.Echo_\w+\.function_name/,
    );
    expect(stream.depends_on.join()).toContain('Roles_SendToFC');
  });

  it('makes a role only for its logs and its VPC, and comes after it and the network', () => {
    const stack = testStack();
    const network = new PrivateNetwork(stack, 'Net', {
      vSwitches: [{ zoneId: 'cn-hangzhou-h', cidrBlock: '10.0.0.0/24' }],
    });
    const { made } = make({ logging: { project: 'logs', logstore: 'events' }, vpc: network.access }, stack);
    const { alicloud_fcv3_function, alicloud_ram_role, alicloud_ram_policy } = synth(stack).resource;
    const [resource] = Object.values<any>(alicloud_fcv3_function);
    expect(resource.role).toMatch(/^\$\{alicloud_ram_role\.Echo_Role_\w+\.arn\}$/);
    expect(resource.log_config).toEqual({ project: 'logs', logstore: 'events', log_begin_rule: 'None' });
    expect(resource.depends_on.join()).toMatch(/Echo_Role_Attachment.*Net_VSwitch1.*Net_EgressDrop/);
    expect(JSON.stringify(Object.values(alicloud_ram_role))).toContain('fc.aliyuncs.com');
    const [policy] = Object.values<any>(alicloud_ram_policy);
    expect(policy.policy_document).toMatch(/log:PostLogStoreLogs.*ecs:CreateNetworkInterface/);
    expect(made.role).toBeDefined();
    expect(
      make({ role: 'acs:ram::1234567890123456:role/own', logging: { project: 'logs', logstore: 'events' } })
        .made.role,
    ).toBeUndefined();
  });

  it('may be called by whom it lets', () => {
    const { stack, made } = make({ functionName: 'echo' });
    EventStreams.configure(stack, { accountId: '1234567890123456' });
    made.grantInvoke(Grantee.user('dev'));
    const [policy] = Object.values<any>(synth(stack).resource.alicloud_ram_policy);
    expect(policy.policy_document).toMatch(
      /fc:InvokeFunction.*acs:fc:\*:1234567890123456:functions\/\$\{alicloud_fcv3_function/,
    );
  });

  it.each<[Partial<StreamFunctionProps>, RegExp]>([
    [
      { memorySize: 64 },
      /memorySize \(memory_size\) is out of its range .*Got 64 MB\. Allowed: 128–32,768 MB, in steps of 64/,
    ],
    [{ memorySize: 200 }, /Got 200 MB/],
    [{ cpu: 0.07 }, /cpu is out of its range .*Got 0\.07 vCPU\. Allowed: 0\.05–16 vCPU, in steps of 0\.05/],
    [{ cpu: 17 }, /Got 17 vCPU/],
    [{ cpu: 1 }, /Got 1 vCPU and 512 MB\. Allowed: 1,024–4,096 MB for each vCPU/],
    [{ cpu: 0.1 }, /Got 0\.1 vCPU and 512 MB/],
    [{ timeout: Duration.seconds(0) }, /timeout is out of its range .*Got 0 seconds\. Allowed: 1–86,400/],
    [{ timeout: Duration.hours(25) }, /Got 90000 seconds/],
    [
      { instanceConcurrency: 201 },
      /instanceConcurrency \(instance_concurrency\) is out of its range .*Got 201 calls\. Allowed: 1–200/,
    ],
    [{ handler: '' }, /the function has no handler/],
    [{ handler: 'handler' }, /Got "handler"\. Allowed: file\.function/],
    [{ handler: 'main.handler' }, /the code has no main\.js or main\.mjs or main\.cjs/],
    [{ environment: { '1A': 'x' } }, /the environment variable has characters .*Got "1A"/],
    [{ environment: { FC_REGION: 'x' } }, /is taken by Function Compute .*Got "FC_REGION"/],
    [{ logging: { project: '', logstore: 'events' } }, /the function names no project for its logs/],
    [{ runtime: 'nodejs99' as FunctionRuntime }, /Got "nodejs99"\. Allowed: nodejs20, /],
    [
      { vpc: { vpcId: 'v', vSwitchIds: [], securityGroupId: 's' } },
      /the network of the function names no vSwitch/,
    ],
    [{ role: 'role' }, /the role is not an ARN .*Got "role"\. Allowed: acs:ram::/],
    [{ code: FunctionCode.fromFolder('/nowhere') }, /code is to come from \/nowhere/],
    [{ functionName: '1abc' }, /the name of the function has characters/],
    [{ functionName: 'x'.repeat(129) }, /the name of the function has a wrong length/],
  ])('refuses %j', (change, expected) => {
    const message = problems(make(change).stack);
    expect(message).toMatch(expected);
    expect(message).toMatch(/Stack0\/Echo: /);
  });

  it.each<Partial<StreamFunctionProps>>([
    { memorySize: 128, cpu: 0.05 },
    { memorySize: 32768, cpu: 16, timeout: Duration.hours(24), instanceConcurrency: 200 },
    { cpu: 0.15 },
    { environment: { LEVEL: 'info' }, functionName: '_x' },
    { runtime: FunctionRuntime.JAVA_11, handler: 'com.example.App::handle' },
  ])('takes %j', (change) => expect(problems(make(change).stack)).toBe(''));

  it('keeps the names of its own variables', () =>
    expect(() => make({ environment: { EVENT_STREAMS_X: 'x', A: 'a' } })).toThrow(
      /^Stack0\/Echo: contradictory props: environment has EVENT_STREAMS_X; names that begin with EVENT_STREAMS_/,
    ));

  it('lets references through', () => {
    const stack = testStack();
    const ref = new TerraformVariable(stack, 'ref', { type: 'any' });
    make(
      {
        functionName: ref.stringValue,
        handler: ref.stringValue,
        memorySize: ref.numberValue,
        cpu: ref.numberValue,
        timeout: Duration.seconds(ref.numberValue),
        instanceConcurrency: ref.numberValue,
        environment: { A: ref.stringValue },
        logging: { project: ref.stringValue, logstore: ref.stringValue },
        role: ref.stringValue,
      },
      stack,
    );
    expect(problems(stack)).toBe('');
  });
});
