import { rpc } from '../../stand-in/cloud/client';
import { DEFAULTS } from '../../stand-in/cloud/options';
import { Cloud } from '../../stand-in/cloud/server';
import { KINDS } from '../../lib/core/contract/kinds';
import { printedBy } from '../../lib/core/adoption/stream-code';
import { valueAt } from '../../lib/core/model/json-pointer';
import { StreamDefinition } from '../../lib/core/model/stream-definition';
import { streamsOf } from '../../lib/core/reading/export/answers';
import { AdoptedRegion, adoptStreams } from '../../lib/tool/adopt/adopt-streams';
import { stackFile } from '../../lib/tool/adopt/stack-file';
import { ENGINES } from '../../lib/tool/adopt/engine';
import { Workbench } from '../../lib/tool/adopt/workbench';
import { BOTH_JUDGES } from '../agreement/judges';
import { StreamCase, validStreams } from '../agreement/streams/valid-streams';
import { holdsInexact } from '../support/adopted';
import { fc, sampleOf } from '../support/sampling';
import { synth, testStack, testStream } from '../support/synth';
import { synthesizeText } from '../support/typecheck';
import { describeDeployment } from './describe-deployment';
import { Workspace } from './workspace';

const REGION = 'cn-hangzhou';
const VERSION = '2020-04-01';
const STREAM = 'alicloud_event_bridge_event_streaming';

type Stack = Record<string, any>;

/** Whether Terraform and the environment take a text as it is: without control characters, composed. */
function isTyped(text: string): boolean {
  return !text.includes('\\u00') && text.normalize('NFC') === text;
}

/** One stream of a kind, as somebody makes it by calls. */
function requestOf(kind: string, i: number): StreamCase {
  const side = kind.startsWith('Source') ? 'Source' : 'Sink';
  const [request] = fc.sample(
    validStreams(side, kind).filter((one) => !holdsInexact(one) && isTyped(JSON.stringify(one))),
    1,
  );
  return { ...request, EventStreamingName: `made-${i}` };
}

/** Makes a stream, and asks for it. */
async function made(endpoint: string, request: StreamCase): Promise<StreamDefinition[]> {
  const { EventStreamingName, ...others } = request;
  const texts = Object.entries(others).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const asked = { EventStreamingName, ...Object.fromEntries(texts) };
  const created = await rpc(endpoint, VERSION, 'CreateEventStreaming', asked);
  expect([request, created]).toEqual([request, expect.objectContaining({ Code: 'Success' })]);
  const answer = await rpc(endpoint, VERSION, 'GetEventStreaming', { EventStreamingName });
  return streamsOf(answer, { label: 'export', region: REGION });
}

/** What the variables of a stack are to be filled in with: the credentials of the requests. */
function filledIn({ variables }: AdoptedRegion, requests: readonly StreamCase[]): NodeJS.ProcessEnv {
  return Object.fromEntries(
    [...variables.values()].map(({ id, description }) => {
      const [, name, pointer] = /^Stream (\S+): the credential at (\S+)$/.exec(description)!;
      const request = requests.find(({ EventStreamingName }) => EventStreamingName === name);
      return [`TF_VAR_${id}`, String(valueAt(request, pointer))];
    }),
  );
}

function written(region: AdoptedRegion): Stack {
  return synthesizeText(
    stackFile(region, { className: 'Streams', state: 'import', findings: new Map(), engine: ENGINES[0] }),
  );
}

/** A stack with what is in another beside what it has. */
function withStreamsOf(stack: Stack, { resource, import: imports, variable }: Stack): Stack {
  const types = Object.keys({ ...stack.resource, ...resource });
  const both = types.map((type) => [type, { ...stack.resource?.[type], ...resource?.[type] }]);
  return { ...stack, resource: Object.fromEntries(both), import: imports, variable };
}

/** The changes of a plan in which a value changes: a variable that is sensitive marks what the state has without it. */
function withoutMarks(planned: readonly any[]): string[] {
  return planned
    .filter(({ change }) => change.actions.join() !== 'no-op' || change.importing)
    .map(({ address, change: { importing, actions, before, after } }) => {
      const changed = Object.keys(before ?? {}).filter(
        (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
      );
      const isUpdate = actions.join() === 'update';
      const does = isUpdate ? ['no-op', ...changed].join(' but ') : actions.join();
      return `${address.replace(/_[0-9A-F]{8}$/, '')}: ${importing ? 'import,' : ''}${does}`;
    })
    .sort();
}

/** The variables that a plan does not hide where they are, but for those of which the code says so. */
function shown(planned: readonly any[], { variables, streams }: AdoptedRegion): string[] {
  const isSaid = (name: string, part: string) => {
    const { stream } = streams.find((one) => one.name === name)!;
    return printedBy(stream).includes(part);
  };
  return [...variables.values()].flatMap(({ id, description }) => {
    const [, name, part] = /^Stream (\S+): the credential at \/(\w+)\//.exec(description)!;
    const found = planned.find(({ change }) => change.after?.event_streaming_name === name);
    const isHidden = found.change.after_sensitive[part.toLowerCase()] === true;
    return isHidden || isSaid(name, part.toLowerCase()) ? [] : [id];
  });
}

describeDeployment('streams that were made by calls of the API', (setup) => {
  const bench = new Workbench(process.cwd());
  const clouds: Cloud[] = [];
  const workspaces: Workspace[] = [];

  const newCloud = (options = {}) => {
    const quotas = { ...DEFAULTS.quotas, streamsPerRegion: 100 };
    const cloud = new Cloud({ judges: BOTH_JUDGES, quotas, ...options });
    clouds.push(cloud);
    return cloud;
  };
  const newWorkspace = (cloud: Cloud, env: NodeJS.ProcessEnv) => {
    const workspace = new Workspace(cloud, setup().binary, { ...setup().env, ...env });
    workspaces.push(workspace);
    return workspace;
  };
  const adopted = (streams: readonly StreamDefinition[]) => {
    const { regions, left } = adoptStreams({ streams, resources: [] }, () => REGION, bench);
    expect(left).toEqual([]);
    return regions[0];
  };
  const imports = (streams: readonly StreamDefinition[]) =>
    streams
      .map(({ name }) => String(name).replace('made-', 'Made'))
      .flatMap((id) => [`${STREAM}.${id}: import,no-op`, `terraform_data.${id}: create`])
      .sort();

  afterAll(async () => {
    bench.remove();
    for (const cloud of clouds) await cloud.stop();
    for (const workspace of workspaces) workspace.remove();
  });

  it.each([
    ['as they were asked for', {}],
    ['with the defaults that documents name', { echoDefaults: true }],
    ['with what no request can say', { echoAdditions: true }],
  ])('are adopted by imports alone where they are answered %s', async (_, options) => {
    const cloud = newCloud(options);
    const endpoint = await cloud.endpoint(REGION);
    const requests = sampleOf(Object.keys(KINDS), 20).map(requestOf);
    const streams: StreamDefinition[] = [];
    for (const request of requests) streams.push(...(await made(endpoint, request)));
    const changes = cloud.changes().length;
    const region = adopted(streams);
    const workspace = newWorkspace(cloud, filledIn(region, requests));
    await workspace.writeStack(written(region));
    const planned = await workspace.changes();
    expect(withoutMarks(planned)).toEqual(imports(streams));
    expect(shown(planned, region)).toEqual([]);
    await workspace.apply();
    expect(await workspace.plan()).toEqual([]);
    expect(cloud.changes().slice(changes)).toEqual([]);
  });

  it('are adopted by imports alone into a stack that is deployed', async () => {
    const cloud = newCloud({ echoAdditions: true });
    const endpoint = await cloud.endpoint(REGION);
    const requests = ['SourceSLSParameters', 'SourceKafkaParameters', 'SinkMNSParameters'].map(requestOf);
    const streams: StreamDefinition[] = [];
    for (const request of requests) streams.push(...(await made(endpoint, request)));
    const own = testStack();
    testStream(own, { streamName: 'own' }, 'Own');
    const deployed = synth(own);
    const workspace = newWorkspace(cloud, filledIn(adopted(streams), requests));
    await workspace.writeStack(deployed);
    await workspace.apply();
    const changes = cloud.changes().length;
    // A first one, and then the others beside it.
    for (const some of [streams.slice(0, 1), streams]) {
      await workspace.writeStack(withStreamsOf(deployed, written(adopted(some))));
      const fresh = some.length === 1 ? some : streams.slice(1);
      expect(withoutMarks(await workspace.changes())).toEqual(imports(fresh));
      await workspace.apply();
      expect(await workspace.plan()).toEqual([]);
    }
    expect(cloud.changes().slice(changes)).toEqual([]);
  });
});
