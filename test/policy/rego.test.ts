import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Testing } from 'cdktf';
import { KINDS, TRANSFORM_SECRETS } from '../../lib/core/contract/kinds';
import { isMainland, REGIONS } from '../../lib/core/contract/regions';
import { EVERY_SINK } from '../support/every-sink';
import { EVERY_SOURCE } from '../support/every-source';
import { describeOpa, evaluate, opa, POLICY } from '../support/opa';
import { testStack, testStream } from '../support/synth';
import { describeTerraform, plan, workspace } from '../support/terraform';
import { read, seenByLibrary, seenByPolicy, SECRETS } from './seen';

const STREAMS = 'data.alicloud.event_streams.streams';

function byAddress(streams: any[], address: string): any {
  return streams.find((stream) => stream.address.endsWith(address));
}

describe('the credentials that the policies know', () => {
  it('are those of the contract', () => {
    const rego = readFileSync(join(POLICY, 'secret_parameters.rego'), 'utf8');
    const [, list] = /^secret_parameters := \{([^}]*)\}/m.exec(rego)!;
    const contract = [...Object.values(KINDS).flatMap((kind) => kind.secretParameters), ...TRANSFORM_SECRETS];
    expect([...list.matchAll(/"(\w+)"/g)].map(([, name]) => name)).toEqual([...new Set(contract)].sort());
  });
});

describeOpa('policies under real Open Policy Agent', (setup) => {
  it('are strict, formatted, and pass their own tests', () => {
    expect(opa(setup(), ['check', '--strict', POLICY])).toBe('');
    expect(opa(setup(), ['fmt', '--diff', POLICY])).toBe('');
    expect(opa(setup(), ['test', POLICY])).toMatch(/^PASS: (\d+)\/\1$/m);
  });

  it('draw the border where the contract does', () => {
    const query = '[region | some region in input; data.alicloud.event_streams.is_mainland(region)]';
    expect(evaluate(setup(), query, Object.keys(REGIONS))).toEqual(Object.keys(REGIONS).filter(isMainland));
  });

  it('know every credential of the contract, whatever its kind', () => {
    expect(evaluate(setup(), 'data.alicloud.event_streams.secret_parameters', {})).toEqual(SECRETS);
  });

  it('see every source and sink of a synthesized stack as the library does', () => {
    const stack = testStack();
    EVERY_SOURCE.forEach(([source], i) =>
      testStream(stack, { streamName: `source-${i}`, source }, `Source${i}`),
    );
    EVERY_SINK.forEach(([sink], i) => testStream(stack, { streamName: `sink-${i}`, sink }, `Sink${i}`));
    const document = JSON.parse(Testing.synth(stack));
    const seen = seenByPolicy(evaluate(setup(), STREAMS, document));
    expect(Object.keys(seen)).toHaveLength(EVERY_SOURCE.length + EVERY_SINK.length);
    expect(seen).toEqual(seenByLibrary(document));
  });

  it.each(['stack', 'plan', 'hcl-plan', 'hcl-state'])('see %s.json as the library does', (name) => {
    const document = read(name);
    const streams = evaluate(setup(), STREAMS, document);
    expect(streams).not.toHaveLength(0);
    const seen = seenByPolicy(streams);
    const library = seenByLibrary(document);
    // A plan of a synthesized stack keeps its templates: the policies read there what is known after apply only.
    for (const { address, unknown } of streams)
      for (const attribute of unknown)
        if (name === 'plan') library[address][attribute] = seen[address][attribute];
    expect(seen).toEqual(library);
  });

  it('see inside a source that is known after apply', () => {
    const [stream] = evaluate(setup(), STREAMS, read('plan'));
    expect(stream.unknown).toEqual(['source']);
    expect(stream.source.kind).toBe('SourceRocketMQParameters');
    expect(stream.source.parameters).toMatchObject({
      RegionId: 'cn-beijing',
      VpcId: { $unknown: expect.stringContaining('alicloud_vpc.') },
    });
    expect(stream.sink.parameters.InstancePassword).toBe('(secret)');
    expect(stream.credentials).toEqual([
      {
        attribute: 'sink',
        pointer: '/SinkRocketMQParameters/InstancePassword',
        is_reference: true,
        is_sensitive: true,
      },
    ]);
  });

  it('find streams of count, for_each and modules, and what happens to them', () => {
    const [streams, deleted] = evaluate(
      setup(),
      `[${STREAMS}, data.alicloud.event_streams.deleted]`,
      read('hcl-plan'),
    );
    const actions = streams.map((stream: any) => [stream.address, stream.actions.join()]);
    expect(Object.fromEntries(actions)).toEqual({
      'alicloud_event_bridge_event_streaming.by_topic["orders"]': 'update',
      'alicloud_event_bridge_event_streaming.by_topic["refunds"]': 'create',
      'alicloud_event_bridge_event_streaming.late': 'create',
      'alicloud_event_bridge_event_streaming.numbered[0]': 'no-op',
      'alicloud_event_bridge_event_streaming.numbered[1]': 'create',
      'module.pipelines["a.b"].alicloud_event_bridge_event_streaming.this': 'create',
      'module.pipelines["c\\"]d"].alicloud_event_bridge_event_streaming.this': 'create',
    });
    expect(deleted.map(({ address, name }: any) => [address, name])).toEqual([
      ['alicloud_event_bridge_event_streaming.by_topic["returns"]', 'topic-returns'],
    ]);
    const late = byAddress(streams, '.late');
    expect(late).toMatchObject({ source: null, run_options: {}, unknown: ['source', 'tags'] });
    expect(late.tags).toEqual({ team: 'shop', vpc: { $unknown: true } });
    expect(byAddress(streams, '["refunds"]').sink.parameters.Body.Template).toBe('event ${id} %{of} refunds');
    expect(JSON.stringify(streams)).not.toMatch(/a password of no broker|a token that stands in the text/);
  });

  it('have examples that say what they find', () => {
    const found = evaluate(setup(), 'data.examples', read('hcl-plan'));
    const lines = (messages: string[]) =>
      messages.map((message) => message.replaceAll('alicloud_event_bridge_event_streaming.', ''));
    expect(lines(found.source_regions.deny).sort()).toEqual([
      'module.pipelines["a.b"].this: the source is in cn-beijing. Allowed: cn-hangzhou, cn-shanghai.',
      'numbered[0]: the source is in ap-southeast-1. Allowed: cn-hangzhou, cn-shanghai.',
      'numbered[1]: the source is in ap-southeast-1. Allowed: cn-hangzhou, cn-shanghai.',
    ]);
    expect(lines(found.dead_letters.deny).map((line) => line.split(':')[0])).toEqual([
      'by_topic["orders"]',
      'by_topic["refunds"]',
      'late',
      'numbered[1]',
    ]);
    expect(found.dead_letters.warn).toHaveLength(1);
    expect(found.mainland.deny).toHaveLength(2);
    expect(lines(found.mainland.warn)).toEqual(['late: its regions are not known from this document.']);
    expect(lines(found.credentials.deny).map((line) => line.split(':')[0])).toEqual([
      'numbered[0]',
      'numbered[1]',
    ]);
    expect(found.credentials.warn).toEqual([]);
  });

  it('are used as docs/policy.md says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-docs-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(dirname(POLICY), join(folder, 'node_modules', 'cdktf-alicloud-event-streams'));
    writeFileSync(join(folder, 'plan.json'), JSON.stringify(read('hcl-plan')));
    const text = readFileSync(join(dirname(POLICY), 'docs', 'policy.md'), 'utf8');
    const commands = [...text.matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(([, block]) =>
      block.trim().split('\n'),
    );
    const evaluations = commands.filter((command) => command.startsWith('opa '));
    expect(evaluations).toHaveLength(3);
    const rego = [...text.matchAll(/^```rego\n([^]*?)^```/gm)].map(([, block]) => block);
    mkdirSync(join(folder, 'rules'));
    rego.forEach((block, i) => writeFileSync(join(folder, 'rules', `${i}.rego`), block));
    const PATH = [dirname(setup().binary), process.env.PATH].join(delimiter);
    for (const command of evaluations) {
      const env = { ...process.env, PATH };
      const { status, stdout } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8', env });
      const isRule = command.includes('--fail-defined');
      expect([command, status, stdout]).toEqual([
        command,
        isRule ? 1 : 0,
        expect.stringContaining('numbered'),
      ]);
    }
  });

  describeTerraform('with a plan of this Terraform', (terraform) => {
    it('see what they see in the one that is kept', () => {
      const fresh = plan(terraform(), workspace(terraform(), read('stack')));
      expect(evaluate(setup(), STREAMS, fresh)).toEqual(evaluate(setup(), STREAMS, read('plan')));
    }, 60_000);
  });
});
