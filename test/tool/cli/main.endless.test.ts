import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../support/cli';

const ZEROS = '/dev/zero';

describe('a file that never ends', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'endless-'));
    writeFileSync(join(folder, 'cdk.tf.json'), '{"resource":{}}');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['as a configuration', ['review', 'cdk.tf.json', '--config', ZEROS], /zero: has more than 4 MB\./],
    ['as lines to evaluate', ['evaluate', '--jsonl', ZEROS], /zero: has a line of more than 100 MB\./],
  ])('is refused in one sentence %s', async (_, args, sentence) => {
    const { code, out, err } = await runCommand(args, { folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(err).toMatch(/^error: [^\n]*\.\n$/);
  });
});
