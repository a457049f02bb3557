import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cloud } from '../../stand-in/cloud/server';
import { runCommand } from '../support/cli';
import { BOTH_JUDGES } from '../agreement/judges';
import { scratchFolder } from '../support/export-folder';
import { synthesizeText } from '../support/typecheck';
import { describeDeployment } from './describe-deployment';
import { Workspace } from './workspace';

const STREAM = 'alicloud_event_bridge_event_streaming';
const PASSWORD = 'Zx81-canary-Passw0rd';

const BROKER_SOURCE = {
  RegionId: 'cn-hangzhou',
  InstanceType: 'Cloud_4',
  InstanceId: 'MQ_INST_1234567890123456_BAAN1',
  Topic: 'topic',
  GroupID: 'GID_1',
  AuthType: 'ACL',
  InstanceUsername: 'user',
  InstancePassword: PASSWORD,
};

/** What the variables of the broker are: Terraform marks the whole of a text in which a sensitive variable is. */
const BROKER = Object.fromEntries(
  Object.entries(BROKER_SOURCE).map(([name, value]) => [name.toLowerCase(), value]),
);

type Json = Record<string, any>;

const stream = (name: string, queue: string, more: Json = {}): Json => ({
  event_streaming_name: name,
  source: JSON.stringify({
    SourceMNSParameters: { RegionId: 'cn-hangzhou', QueueName: queue, IsBase64Decode: true },
  }),
  sink: JSON.stringify({
    SinkMNSParameters: {
      QueueName: { Form: 'CONSTANT', Value: 'out' },
      Body: { Form: 'ORIGINAL' },
    },
  }),
  filter_pattern: '{}',
  ...more,
});

const MODULE = `
terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}
variable "name" {}
resource "${STREAM}" "this" {
  for_each             = toset(["a", "b"])
  event_streaming_name = "\${var.name}-\${each.key}"
  filter_pattern       = jsonencode({ data = { level = ["WARN"] } })
  source = jsonencode({
    SourceMNSParameters = { RegionId = "cn-hangzhou", QueueName = "in-\${each.key}", IsBase64Decode = true }
  })
  sink = jsonencode({
    SinkMNSParameters = { QueueName = { Form = "CONSTANT", Value = "out" }, Body = { Form = "ORIGINAL" } }
  })
}
`;

/** A configuration as people have it: instances, modules, references, and providers of several regions. */
function configuration(regions: readonly string[]): Json {
  const [first, ...others] = regions;
  return {
    terraform: { required_providers: { alicloud: { source: 'aliyun/alicloud' } } },
    variable: { password: { type: 'string', sensitive: true }, team: { default: 'data' } },
    provider: {
      alicloud: [{ region: first }, ...others.map((region) => ({ alias: 'other', region }))],
    },
    resource: {
      [STREAM]: {
        plain: stream('plain', 'in', { tags: { team: '${var.team}' }, description: 'of ${var.team}' }),
        counted: stream('counted-${count.index}', 'in-${count.index}', { count: 2 }),
        elsewhere: stream('elsewhere', 'in', others.length > 0 ? { provider: 'alicloud.other' } : {}),
        broker: stream('broker', 'in', {
          source: JSON.stringify({
            SourceRocketMQParameters: { ...BROKER_SOURCE, InstancePassword: '${var.password}' },
          }),
        }),
      },
    },
    module: {
      each: {
        source: './streams',
        name: 'in-module',
        ...(others.length > 0 && { providers: { alicloud: 'alicloud.other' } }),
      },
      twice: { source: './streams', for_each: '${toset(["x"])}', name: 'twice-${each.key}' },
    },
  };
}

/** The same without its streams. */
function emptied({ resource: _, module: __, ...others }: Json): Json {
  return others;
}

/** What a plan does beside making records of its own. */
function changesOf(planned: readonly Json[]): string[] {
  return planned
    .filter(({ type, change }) => type === STREAM || change.actions.join() !== 'create')
    .flatMap(({ address, change: { actions, before, after } }) => {
      const names = Object.keys(before ?? {}).filter(
        (name) => JSON.stringify(before[name]) !== JSON.stringify(after?.[name]),
      );
      const isChange = actions.join() !== 'no-op' && (actions.join() !== 'update' || names.length > 0);
      return isChange ? [`${address}: ${actions.join()} ${names.join()}`] : [];
    });
}

describeDeployment('streams of a configuration of Terraform', (setup) => {
  const cloud = new Cloud({ judges: BOTH_JUDGES });
  const folder = scratchFolder('adopt-terraform');
  const workspaces: Workspace[] = [];
  const newWorkspace = () => {
    const env = { ...setup().env, TF_VAR_password: PASSWORD };
    const made = new Workspace(cloud, setup().binary, env);
    workspaces.push(made);
    made.addFile('streams/main.tf', MODULE);
    return made;
  };

  afterAll(async () => {
    await cloud.stop();
    for (const made of workspaces) made.remove();
  });

  async function adopt(...args: string[]): Promise<string> {
    const { code, out, err } = await runCommand(['adopt', ...args], { folder });
    expect([code, err]).toEqual([0, '']);
    return out;
  }

  /** The stacks of an app, with what its variables are. */
  function stacksOf(output: string): { readonly stack: Json; readonly text: string }[] {
    const names = readdirSync(join(output, 'stacks')).filter((name) => name.endsWith('.ts'));
    return names.sort().map((name) => {
      const text = readFileSync(join(output, 'stacks', name), 'utf8');
      const stack = synthesizeText(text);
      for (const [id, variable] of Object.entries<Json>(stack.variable ?? {}))
        variable.default = BROKER[id.replace('broker_source_', '').replaceAll('_', '')];
      return { stack, text };
    });
  }

  it('goes along by imports, and the former state forgets them', async () => {
    const former = newWorkspace();
    const all = configuration(['cn-hangzhou', 'cn-shanghai']);
    await former.writeStack(all);
    await former.apply();
    const changes = cloud.changes().length;
    const plan = former.addFile('plan.json', await former.planText());
    const output = join(folder, 'imported');
    expect(await adopt(plan, '--output', output)).toContain('9 event streams adopted');
    await former.writeStack(emptied(all));
    former.addFile('removed.tf', readFileSync(join(output, 'removed.tf'), 'utf8'));
    await former.apply();
    const imported: string[] = [];
    for (const { stack, text } of stacksOf(output)) {
      expect(text).not.toContain(PASSWORD);
      const workspace = newWorkspace();
      await workspace.writeStack(stack);
      const planned = await workspace.changes();
      imported.push(
        ...planned.flatMap(({ change }) => (change.importing ? [change.after.event_streaming_name] : [])),
      );
      expect(changesOf(planned)).toEqual([]);
      await workspace.apply();
      expect(await workspace.plan()).toEqual([]);
    }
    expect(imported.sort()).toEqual([
      'broker',
      'counted-0',
      'counted-1',
      'elsewhere',
      'in-module-a',
      'in-module-b',
      'plain',
      'twice-x-a',
      'twice-x-b',
    ]);
    expect(await former.plan()).toEqual([]);
    expect(cloud.changes().slice(changes)).toEqual([]);
  });

  it('goes along by moved blocks where one stack takes the state over', async () => {
    const former = newWorkspace();
    await former.writeStack(configuration(['cn-beijing']));
    await former.apply();
    const changes = cloud.changes().length;
    const state = former.addFile('state.json', await former.stateText());
    const output = join(folder, 'moved');
    const printed = await adopt(state, '--output', output, '--state', 'moved', '--region', 'cn-beijing');
    expect(printed).toContain('9 event streams adopted');
    const [{ stack }] = stacksOf(output);
    await former.writeStack(stack);
    expect(changesOf(await former.changes())).toEqual([]);
    await former.apply();
    expect(await former.plan()).toEqual([]);
    expect(cloud.changes().slice(changes)).toEqual([]);
  });
});
