import { rpc } from '../../stand-in/cloud/client';
import { Cloud } from '../../stand-in/cloud/server';
import { streamsOf } from '../../lib/core/reading/export/answers';
import { adoptStreams } from '../../lib/tool/adopt/adopt-streams';
import { stackFile } from '../../lib/tool/adopt/stack-file';
import { Workbench } from '../../lib/tool/adopt/workbench';
import { BOTH_JUDGES } from '../agreement/judges';
import { validStreams } from '../agreement/streams/valid-streams';
import { fc } from '../support/sampling';
import { synthesizeText } from '../support/typecheck';
import { describeDeployment } from './describe-deployment';
import { Workspace } from './workspace';

const KINDS = ['SourceMQTTParameters', 'SourceKafkaParameters', 'SourceMNSParameters', 'SinkKafkaParameters'];
const REGION = 'cn-hangzhou';
const VERSION = '2020-04-01';

describeDeployment('streams that were made by calls of the API', (setup) => {
  const cloud = new Cloud({ judges: BOTH_JUDGES });
  const bench = new Workbench();
  const workspaces: Workspace[] = [];

  afterAll(async () => {
    await cloud.stop();
    bench.remove();
    for (const made of workspaces) made.remove();
  });

  it('are adopted by imports alone, and a second plan is empty', async () => {
    const endpoint = await cloud.endpoint(REGION);
    const ask = (action: string, parameters: Record<string, string>) =>
      rpc(endpoint, VERSION, action, parameters);
    const answers: unknown[] = [];
    for (const [i, kind] of KINDS.entries()) {
      const [request] = fc.sample(validStreams(kind.startsWith('Source') ? 'Source' : 'Sink', kind), 1);
      const EventStreamingName = `made-${i}`;
      const created = await ask('CreateEventStreaming', {
        EventStreamingName,
        FilterPattern: JSON.stringify(request.FilterPattern),
        // Create's spelling, which is what is written; a stream that answers Json plans an update in place.
        Source: JSON.stringify(request.Source).replace('DataType":"Json"', 'DataType":"JSON"'),
        Sink: JSON.stringify(request.Sink),
        RunOptions: JSON.stringify(request.RunOptions ?? {}),
        Transforms: JSON.stringify(request.Transforms ?? []),
      });
      expect([kind, created]).toEqual([kind, expect.objectContaining({ Code: 'Success' })]);
      answers.push(await ask('GetEventStreaming', { EventStreamingName }));
    }
    const changes = cloud.changes().length;
    const streams = answers.flatMap((answer) => streamsOf(answer, { label: 'export', region: REGION }));
    const { regions, left } = adoptStreams({ streams, resources: [] }, () => REGION, bench);
    expect(left).toEqual([]);
    const options = { className: 'Streams', state: 'import', findings: new Map() } as const;
    const workspace = new Workspace(cloud, setup().binary, setup().env);
    workspaces.push(workspace);
    await workspace.writeStack(synthesizeText(stackFile(regions[0], options)));
    expect((await workspace.plan()).sort()).toEqual([
      ...KINDS.map((_, i) => `alicloud_event_bridge_event_streaming.Made${i}: import,no-op`),
      ...KINDS.map((_, i) => `terraform_data.Made${i}: create`),
    ]);
    await workspace.apply();
    expect(await workspace.plan()).toEqual([]);
    expect(cloud.changes().slice(changes)).toEqual([]);
  });
});
