import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CommandResult, runCommand } from '../../../support/cli';

const TYPE = 'alicloud_event_bridge_event_streaming';
const BODY = {
  event_streaming_name: 'good-name',
  source: JSON.stringify({
    SourceMQTTParameters: { RegionId: 'cn-hangzhou', InstanceId: 'post-cn-1', Topic: 't' },
  }),
  sink: JSON.stringify({ SinkMNSParameters: { QueueName: { Form: 'CONSTANT', Value: 'q' } } }),
  filter_pattern: '{}',
};
const STACK = { provider: { alicloud: { region: 'cn-hangzhou' } }, resource: { [TYPE]: { one: BODY } } };
const BAD = 'bad name!';

describe('a folder of configuration', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'module-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(files: Readonly<Record<string, unknown>>): void {
    for (const [name, content] of Object.entries(files)) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    }
  }

  const review = (path = ''): Promise<CommandResult> =>
    runCommand(['review', join(folder, path), '--no-config', '--format', 'json']);

  async function streams(path?: string): Promise<[address: string, name: unknown, region: unknown][]> {
    const { code, out, err } = await review(path);
    expect({ code: code > 1, err }).toEqual({ code: false, err: '' });
    return JSON.parse(out).streams.map(({ address, name, region }: any) => [address, name, region]);
  }

  const ONE: [string, unknown, unknown] = [`${TYPE}.one`, 'good-name', 'cn-hangzhou'];
  const TWO: [string, unknown, unknown] = [`${TYPE}.two`, BAD, 'cn-hangzhou'];
  const HCL = `resource "${TYPE}" "two" {\n  event_streaming_name = "${BAD}"\n}\n`;
  const SECOND = { resource: { [TYPE]: { two: { event_streaming_name: BAD } } } };

  it.each<[string, object]>([
    ['JSON', { 'other.tf.json': SECOND }],
    ['HCL', { 'other.tf': HCL }],
    [
      'both',
      { 'other.tf.json': { locals: { name: BAD } }, 'main.tf': HCL.replace(`"${BAD}"`, 'local.name') },
    ],
  ])('is read with all its files, in %s', async (_, files) => {
    write({ 'cdk.tf.json': STACK, ...files });
    expect(await streams()).toEqual([ONE, TWO]);
    expect(await streams('cdk.tf.json')).toEqual([ONE, TWO]);
  });

  it('is read with all its files where a manifest names one', async () => {
    const stacks = { a: { synthesizedStackPath: 'stacks/a/cdk.tf.json' } };
    write({ 'manifest.json': { stacks }, 'stacks/a/cdk.tf.json': STACK, 'stacks/a/x.tf.json': SECOND });
    expect(await streams()).toEqual([ONE, TWO]);
  });

  it('may be HCL alone, or have overrides', async () => {
    write({ 'main.tf': `provider "alicloud" {\n  region = "cn-hangzhou"\n}\n${HCL}` });
    expect(await streams()).toEqual([TWO]);
    write({ 'x_override.tf': `provider "alicloud" {\n  region = "cn-beijing"\n}\n` });
    write({ 'override.tf.json': { resource: { [TYPE]: { two: [{ event_streaming_name: 'other' }] } } } });
    expect(await streams()).toEqual([[`${TYPE}.two`, 'other', 'cn-beijing']]);
  });

  it('is one input, however many of its files are named', async () => {
    write({ 'a.tf.json': STACK, 'b.tf.json': SECOND });
    const { out } = await runCommand([
      'review',
      folder,
      join(folder, 'a.tf.json'),
      join(folder, 'b.tf.json'),
      '--format',
      'json',
      '--no-config',
    ]);
    expect(JSON.parse(out).summary.streams).toBe(2);
  });

  it('has the modules that stand in folders, with what their calls give', async () => {
    write({
      'cdk.tf.json': {
        ...STACK,
        provider: { alicloud: [{ region: 'cn-hangzhou' }, { alias: 'far', region: 'cn-beijing' }] },
        module: {
          near: { source: './inner', name: 'given' },
          far: [
            { source: './inner', name: '${local.name}', count: 2, providers: { alicloud: 'alicloud.far' } },
          ],
          elsewhere: { source: 'acme/streams/alicloud' },
        },
        locals: { name: BAD },
      },
      'inner/main.tf': `variable "name" {}\n${HCL.replace(`"${BAD}"`, 'var.name')}module "deep" {\n  source = "./deep"\n}\n`,
      'inner/deep/main.tf.json': SECOND,
    });
    expect(await streams()).toEqual([
      ONE,
      [`module.near.${TYPE}.two`, 'given', 'cn-hangzhou'],
      [`module.far.${TYPE}.two`, BAD, 'cn-beijing'],
      [`module.near.module.deep.${TYPE}.two`, BAD, 'cn-hangzhou'],
      [`module.far.module.deep.${TYPE}.two`, BAD, 'cn-beijing'],
    ]);
    const { notEvaluated, findings } = JSON.parse((await review()).out);
    expect(notEvaluated).toContainEqual(
      expect.objectContaining({ rule: 'contract', address: 'module.elsewhere' }),
    );
    const repeated = findings.filter(({ rule }: any) => rule === 'instance-names');
    expect(repeated.map(({ address }: any) => address)).toEqual([
      `module.far.${TYPE}.two`,
      `module.far.module.deep.${TYPE}.two`,
    ]);
  });

  it('has providers by their own names, with the aliases of each', async () => {
    const stream = (provider?: string) => ({ event_streaming_name: 'one', ...(provider && { provider }) });
    write({
      'cdk.tf.json': {
        terraform: { required_providers: { ali: { source: 'aliyun/alicloud' } } },
        provider: {
          alicloud: [{ region: 'cn-hangzhou' }, { alias: 'far', region: 'cn-beijing' }],
          ali: [{ region: 'cn-shanghai' }, { alias: 'far', region: 'cn-shenzhen' }],
        },
        resource: {
          [TYPE]: {
            a: stream(),
            b: stream('alicloud'),
            c: stream('alicloud.far'),
            d: stream('${ali}'),
            e: stream('ali.far'),
            f: stream('other.far'),
          },
        },
        module: {
          own: { source: './inner' },
          given: { source: './inner', providers: { alicloud: 'ali.far', ali: 'alicloud.far' } },
        },
      },
      'inner/x.tf.json': { resource: { [TYPE]: { a: stream(), b: stream('ali'), c: stream('ali.far') } } },
    });
    const regions = (await streams()).map(([, , region]) => region);
    expect(regions.slice(0, 5)).toEqual([
      'cn-hangzhou',
      'cn-hangzhou',
      'cn-beijing',
      'cn-shanghai',
      'cn-shenzhen',
    ]);
    expect(regions.slice(6, 8)).toEqual(['cn-hangzhou', 'cn-shanghai']);
    expect(regions.slice(9, 11)).toEqual(['cn-shenzhen', 'cn-beijing']);
    const elsewhere = [regions[5], regions[8], regions[11]];
    for (const region of elsewhere) expect(region).not.toEqual(expect.stringMatching(/^cn-/));
  });
});
