import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toTerraformJson } from '../../lib/constructs/terraform/terraform-json';
import { PROVIDER_SOURCE } from '../../scripts/provider-schema';
import { checkRequest } from '../../stand-in/cloud/checks/request';
import { BOTH_JUDGES } from '../agreement/judges';
import { redirect } from '../../stand-in/cloud/redirect';
import { runCommand } from '../../stand-in/cloud/run-command';
import { Cloud } from '../../stand-in/cloud/server';
import { rulesAgainst, Trial, trialsOf } from '../agreement/streams/trials';
import { PARTS } from '../support/arbitrary';
import { say } from '../support/real-tools';
import { describeDeployment } from './describe-deployment';

const REGION = 'cn-hangzhou';
const TYPE = 'alicloud_event_bridge_event_streaming';

/** One valid and one broken stream of each kind, under names of their own. */
function sample(): Trial[] {
  const trials = PARTS.flatMap(({ side, kind }) =>
    trialsOf(side === 'source' ? 'Source' : 'Sink', kind).slice(0, 2),
  );
  return trials.map((trial, i) => ({
    ...trial,
    stream: { ...trial.stream, EventStreamingName: `sample-${i}` },
  }));
}

function attributes({ stream }: Trial): Record<string, unknown> {
  const json = (value: unknown) => (value === undefined ? undefined : toTerraformJson(value));
  return {
    event_streaming_name: stream.EventStreamingName,
    description: stream.Description,
    source: json(stream.Source),
    sink: json(stream.Sink),
    filter_pattern: json(stream.FilterPattern),
    run_options: json(stream.RunOptions),
    transforms: json(stream.Transforms ?? []),
  };
}

describeDeployment('streams of every kind, deployed as they are', (setup) => {
  const cloud = new Cloud({ judges: BOTH_JUDGES, quotas: { streamsPerRegion: Infinity } as never });
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));

  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const terraform = (...args: string[]) =>
    runCommand(setup().binary, args, { cwd: folder, env: { ...setup().env, NO_PROXY: '127.0.0.1' } });

  it('are taken where the rules take them, refused where the checks refuse them, and planned no second time', async () => {
    const trials = sample();
    const stack = {
      terraform: { required_providers: { alicloud: { source: PROVIDER_SOURCE } } },
      provider: { alicloud: [{ region: REGION }] },
      resource: { [TYPE]: Object.fromEntries(trials.map((trial, i) => [`s${i}`, attributes(trial)])) },
    };
    const endpoint = (region: string) => cloud.endpoint(region);
    const turned = await redirect(stack, endpoint, join(folder, 'terraform.tfstate'), {
      max_retry_timeout: 2,
    });
    writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify(turned));
    expect(await terraform('init', '-no-color')).toMatchObject({ code: 0 });
    const applied = await terraform('apply', '-no-color', '-auto-approve', '-parallelism=20');

    const isThere = trials.map(
      ({ stream }) => cloud.streams.get(REGION, stream.EventStreamingName) !== undefined,
    );
    const rulesTake = trials.map(({ stream }) => rulesAgainst(stream).length === 0);
    const checksTake = trials.map(
      ({ stream }) =>
        checkRequest({ ...stream, FilterPattern: JSON.stringify(stream.FilterPattern) }).length === 0,
    );
    const wrong = trials
      .map(({ kind, broken }, i) => ({
        kind,
        broken,
        there: isThere[i],
        rules: rulesTake[i],
        checks: checksTake[i],
      }))
      // The contract of the package judges in the cloud too: what the rules alone refuse is not there either.
      .filter(({ there, rules, checks }) => (rules && !there) || (!checks && rules) || (there && !checks));
    expect(wrong).toEqual([]);
    for (const [i, there] of isThere.entries())
      expect([i, applied.output.includes(`with ${TYPE}.s${i},`)]).toEqual([i, !there]);

    expect(await terraform('plan', '-no-color', '-out=plan.bin')).toMatchObject({ code: 0 });
    const { output } = await terraform('show', '-json', 'plan.bin');
    const planned = (JSON.parse(output).resource_changes as { name: string; change: { actions: string[] } }[])
      .filter(({ change }) => change.actions[0] !== 'no-op')
      .map(({ name, change }) => `${name} ${change.actions}`);
    expect(planned.sort()).toEqual(isThere.flatMap((there, i) => (there ? [] : [`s${i} create`])).sort());
    const taken = isThere.filter((there) => there).length;
    say(`${trials.length} streams through Terraform: ${taken} taken, ${trials.length - taken} refused`);
  });
});
