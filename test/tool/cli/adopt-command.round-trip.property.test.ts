import { counted } from '../../../lib/tool/reports/display';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readDocumentText } from '../../../lib/core/reading/inputs/read-document';
import { streamsOf } from '../../../lib/core/reading/export/answers';
import { EVENT_STREAMING, StreamDefinition } from '../../../lib/core/model/stream-definition';
import { adopt, exportOf, stackFilesIn } from '../../support/adopted';
import { answerOf, scratchFolder, writeJson } from '../../support/export-folder';
import { REPORTED } from '../../support/reported-streams';
import { roundTrip } from '../../support/round-trip';
import { synthesizeText } from '../../support/typecheck';

type Json = Record<string, any>;

const ROOT = join(__dirname, '..', '..', '..');
const PLANS = join(ROOT, 'test', 'core', 'reading', 'data', 'plans');
const STATES = join(ROOT, 'test', 'data', 'states', '9bcc532');
const ADOPTION = join(ROOT, 'test', 'data', 'adoption');
const REGION = 'cn-hangzhou';
const folder = scratchFolder('adopt-round-trip');

/** The files of JSON below a folder. */
function filesIn(path: string): string[] {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.json')).sort();
}

const parsed = (file: string): Json => JSON.parse(readFileSync(file, 'utf8'));

/** A plan after it was applied and made again. */
function applied({ resource_changes: changes, ...plan }: Json): Json {
  const there = changes.filter(({ change }: Json) => change.after !== null);
  return {
    ...plan,
    resource_changes: there.map((one: Json) => ({
      ...one,
      change: { ...one.change, actions: ['no-op'], before: one.change.after },
    })),
  };
}

/** What `terraform show -json` prints of a state file. */
function shown({ terraform_version, resources }: Json): Json {
  const all = resources.flatMap(({ instances, provider, ...one }: Json) =>
    instances.map(({ attributes }: Json) => ({
      ...one,
      address: `${one.type}.${one.name}`,
      provider_name: provider,
      values: attributes,
      sensitive_values: {},
    })),
  );
  return { format_version: '1.0', terraform_version, values: { root_module: { resources: all } } };
}

/** The names of what is adopted of a document or an export, once it is seen that nothing changes. */
async function adopted(
  what: string,
  input: string,
  read: readonly StreamDefinition[],
): Promise<readonly string[]> {
  const output = join(folder, `${what.replace(/\W/g, '-')}-app`);
  const { code, out, err } = await adopt(input, output, '--region', REGION);
  const stacks = stackFilesIn(output).map((file) => synthesizeText(readFileSync(file, 'utf8'), true));
  const { names, differences } = roundTrip(read, stacks, REGION);
  expect([what, err, differences]).toEqual([what, '', []]);
  expect(out).toContain(`${counted(names.length, 'event stream')} adopted, 0 adopted before`);
  expect([what, code]).toEqual([what, out.includes('Could not be adopted:') ? 1 : 0]);
  return names;
}

function ofDocument(what: string, json: Json): Promise<readonly string[]> {
  writeJson(folder, { [`${what}.json`]: json });
  const read = readDocumentText(JSON.stringify(json), what, () => what).app.streams;
  return adopted(what, join(folder, `${what}.json`), read);
}

function ofAnswers(what: string, answers: readonly (Json | string)[]): Promise<readonly string[]> {
  const read = answers.flatMap((answer) =>
    streamsOf(answerOf(typeof answer === 'string' ? JSON.parse(answer) : answer), {
      label: 'export',
      region: REGION,
    }),
  );
  return adopted(what, exportOf(join(folder, what), { [REGION]: answers }), read);
}

/** What of the plans is left alone: what is in doubt, or not known before it is applied. */
const LEFT: Readonly<Record<string, number>> = { 'hcl-modules.json': 3 };

describe('adopted, synthesized and read again, no stream is another', () => {
  const count = { plans: 0, states: 0 };

  it.each(filesIn(PLANS).filter((name) => name !== 'hcl-state.json'))('of the plan %s', async (name) => {
    const plan = applied(parsed(join(PLANS, name)));
    const all = plan.resource_changes.filter(({ type }: Json) => type === EVENT_STREAMING);
    const names = await ofDocument(`plan-${basename(name, '.json')}`, plan);
    expect(names).toHaveLength(all.length - (LEFT[name] ?? 0));
    count.plans += names.length;
  });

  it.each(filesIn(STATES))('of the state %s', async (name) => {
    const state = parsed(join(STATES, name));
    const all = state.resources.filter(({ type }: Json) => type === EVENT_STREAMING);
    const names = await ofDocument(`state-${name.replace(/\W/g, '-')}`, shown(state));
    expect(names).toHaveLength(all.length);
    count.states += names.length;
  });

  it('of all of these together', () => {
    expect(count.plans).toBeGreaterThanOrEqual(29);
    expect(count.states).toBeGreaterThanOrEqual(10);
  });

  it('of a state that Terraform printed', async () => {
    const state = parsed(join(PLANS, 'hcl-state.json'));
    const all = state.values.root_module.resources.filter(({ type }: Json) => type === EVENT_STREAMING);
    expect(all).toHaveLength(6);
    expect(await ofDocument('state-of-modules', state)).toHaveLength(all.length);
  });

  it('of an export', async () => {
    const tags = parsed(join(ADOPTION, REGION, 'ListTagResources', 'page.json')).TagResources as Json[];
    const tagsOf = (name: unknown) =>
      tags
        .filter(({ ResourceId }) => ResourceId === name)
        .map(({ TagKey, TagValue }) => [TagKey, TagValue] as const);
    const streams = filesIn(ADOPTION)
      .filter((name) => name.includes('GetEventStreaming'))
      .flatMap((name) => streamsOf(parsed(join(ADOPTION, name)), { label: 'export', region: REGION }))
      .map((stream) => ({ ...stream, tags: Object.fromEntries(tagsOf(stream.name)) }));
    expect(await adopted('export', ADOPTION, streams)).toHaveLength(streams.length);
  });

  it('of public reports', async () =>
    expect(await ofAnswers('reports', Object.values(REPORTED))).toEqual(Object.keys(REPORTED).sort()));
});
