import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openInputs } from '../../../lib/core/reading/inputs/open-inputs';
import { adopt, stackFilesIn } from '../../support/adopted';
import { scratchFolder } from '../../support/export-folder';
import { roundTrip } from '../../support/round-trip';
import { synthesizeText } from '../../support/typecheck';

const HCL = join(__dirname, '..', '..', 'core', 'reading', 'data', 'hcl');
const folder = scratchFolder('adopt-hcl');

/** Adopts a folder of HCL, and gives the names of what nothing of has changed. */
async function adopted(input: string, output: string) {
  const result = await adopt(input, output, '--region', 'cn-hangzhou');
  const read = (await openInputs([input])).flatMap(({ app }) => app.streams);
  const stacks = stackFilesIn(output).map((file) => synthesizeText(readFileSync(file, 'utf8'), true));
  const { names, differences } = roundTrip(read, stacks, 'cn-hangzhou');
  expect(differences).toEqual([]);
  return { ...result, names };
}

describe('streams in HCL', () => {
  it('are adopted without a difference', async () => {
    const { code, err, names, texts } = await adopted(
      join(HCL, 'changes', 'before'),
      join(folder, 'changes'),
    );
    expect([code, err, names]).toEqual([
      0,
      '',
      ['narrowed', 'password', 'removed', 'renamed', 'reset', 'same'],
    ]);
    expect(texts['removed.tf']).toContain('from = alicloud_event_bridge_event_streaming.same\n');
  });

  it('are left alone where the files do not say which there are', async () => {
    const { code, out, names } = await adopted(join(HCL, 'modules'), join(folder, 'modules'));
    expect([code, names]).toEqual([1, ['literal', 'unmarked']]);
    expect(out).toMatch(/\.counted: count makes several streams of it: give the plan or the state/);
    expect(out).toMatch(/module\.streams\.\S+\.marked: for_each makes several streams of it: give the plan/);
    expect(out).toContain('/broken: the text of Source has the key "QueueName" twice');
  });

  it('are refused with the remedy where nothing reads HCL, and nothing is written', async () => {
    jest.doMock('@cdktf/hcl2json', () => {
      throw new Error('not installed');
    });
    try {
      const { code, out, err, texts } = await adopt(join(HCL, 'changes', 'before'), join(folder, 'without'));
      expect([code, out, texts]).toEqual([2, '', {}]);
      expect(err).toMatch(
        /^error: [^\n]*main\.tf: is HCL, which nothing here reads\. Install @cdktf\/hcl2json beside this library, or review the plan \(terraform show -json\)\.\n$/,
      );
    } finally {
      jest.dontMock('@cdktf/hcl2json');
    }
  });
});
