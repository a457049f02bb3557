import { join } from 'node:path';
import {
  adopt,
  changesByAdoption,
  exportOf,
  PLAIN_STREAM,
  stackFilesIn,
  streamsMadeBy,
} from '../../support/adopted';
import { scratchFolder } from '../../support/export-folder';
import { named, ODD } from '../../support/odd-streams';
import { sampleOf } from '../../support/sampling';
import { typecheck } from '../../support/typecheck';

const REGION = 'cn-hangzhou';
const folder = scratchFolder('adopt-odd');
const files: string[] = [];

const numberIn = (line: string) => Number(/s-(\d+)/.exec(line)?.[1]);

describe('a stream of an account that has', () => {
  it.each(sampleOf(ODD, 4))('%s is adopted as it is', async (what, odd, left) => {
    const streams = odd.map((stream, i) => {
      const name = what.includes('names') ? undefined : `s-${i}`;
      if (name === undefined) return stream;
      return typeof stream === 'string'
        ? stream.replace('"plain"', `"${name}"`)
        : { ...stream, EventStreamingName: name };
    });
    const output = join(folder, what.replace(/\W/g, ''), 'app');
    const input = exportOf(join(output, '..', 'export'), { [REGION]: streams });
    const { code, out, err } = await adopt(input, output);
    const reasons = out
      .split('\n')
      .filter((line) => /^ {2}cn-hangzhou\/s-\d+: (?!source|run_options|tags)/.test(line))
      .sort((a, b) => numberIn(a) - numberIn(b));
    expect([err, reasons]).toEqual(['', left.map((reason) => expect.stringMatching(reason))]);
    expect(code).toBe(left.length === 0 ? 0 : 1);
    const made = streamsMadeBy(output);
    expect(made).toHaveLength(streams.length - left.length);
    expect(changesByAdoption(made, REGION, streams)).toEqual([]);
    files.push(...stackFilesIn(output));
  });

  it('the name of another in another region is adopted as it is', async () => {
    const names = ['orders', 'Orders', 'orders2', 'new', 'class', 'a-b', 'a_b', 'x', '1', '-'];
    const regions = ['cn-hangzhou', 'cn-shanghai', 'ap-southeast-1'];
    const streams = (region: string) => names.map((name) => ({ ...named(name), Description: region }));
    const output = join(folder, 'regions', 'app');
    const input = exportOf(
      join(folder, 'regions', 'export'),
      Object.fromEntries(regions.map((region) => [region, streams(region)])),
    );
    const { code, texts } = await adopt(input, output);
    expect(code).toBe(0);
    expect(texts['main.ts'].match(/^new /gm)).toHaveLength(regions.length);
    const made = streamsMadeBy(output);
    expect(made).toHaveLength(regions.length * names.length);
    for (const region of regions) expect(changesByAdoption(made, region, streams(region))).toEqual([]);
    files.push(...stackFilesIn(output));
  });

  it('more neighbors than documents allow, or one fault with all of them, is adopted as it is', async () => {
    const consumer = { ...PLAIN_STREAM.Source.SourceKafkaParameters, ConsumerGroup: 'G' };
    const streams = Array.from({ length: 52 }, (_, i) => ({
      ...named(`s-${i}`),
      Source: { SourceKafkaParameters: consumer },
    }));
    const output = join(folder, 'many', 'app');
    const input = exportOf(join(folder, 'many', 'export'), { [REGION]: streams.slice(0, 51) });
    expect((await adopt(input, output)).code).toBe(0);
    exportOf(input, { [REGION]: streams });
    const { texts } = await adopt(input, output);
    const quotas = ['', '-2'].map(
      (n) => /EventStreamQuotas.*increase\((.*)\)/.exec(texts[`stacks/cn-hangzhou${n}.ts`])?.[1],
    );
    expect(quotas).toEqual(
      [51, 52].map((n) => `{ quota: 'streams-per-region', region: 'cn-hangzhou', maximum: ${n} }`),
    );
    expect(changesByAdoption(streamsMadeBy(output), REGION, streams)).toEqual([]);
    files.push(...stackFilesIn(output));
  });

  it('all that is written is what the compiler takes', () => expect(typecheck(files)).toEqual([]));
});
