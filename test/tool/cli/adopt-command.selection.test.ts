import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exportOf, PLAIN_STREAM } from '../../support/adopted';
import { runCommand } from '../../support/cli';
import { scratchFolder } from '../../support/export-folder';

const folder = scratchFolder('adopt-selection');
const streams = ['alarms', 'orders'].map((name) => ({ ...PLAIN_STREAM, EventStreamingName: name }));
const path = exportOf(join(folder, 'export'), { 'cn-hangzhou': streams });
const EXPECTED = 'selects none; the inputs have 2 event streams: alarms, orders.';

/** Adopts into a folder that is not there yet. */
async function adopt(output: string, ...args: string[]) {
  const into = join(folder, output);
  const { code, err } = await runCommand(['adopt', path, '--output', into, ...args], { folder });
  return { code, err, isWritten: existsSync(into) };
}

describe('adopt', () => {
  it.each([
    [['--only', 'name:order'], `note: --only name:order ${EXPECTED}\n`],
    [['--only', 'tag:team'], `note: --only tag:team ${EXPECTED}\n`],
    [['--only', 'name:o*', '--except', 'kind:DTS'], `note: --except kind:DTS ${EXPECTED}\n`],
    [['--only', 'name:order*'], ''],
  ])('with %j says what selects nothing', async (selectors, err) =>
    expect((await adopt(`some-${selectors.join('').replace(/\W+/g, '-')}`, ...selectors)).err).toBe(err),
  );

  it.each([
    ['mars', /^error: --region mars: is not a region\. Known are cn-hangzhou, cn-shanghai, [^\n]*\.\n$/],
    ['cn-hangzou', /^error: --region cn-hangzou: is not a region\. Did you mean "cn-hangzhou"\?\n$/],
  ])('refuses the region %s', async (region, err) =>
    expect(await adopt(`region-${region}`, '--region', region)).toEqual({
      code: 2,
      err: expect.stringMatching(err),
      isWritten: false,
    }),
  );
});
