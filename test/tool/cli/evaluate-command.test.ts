import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../support/cli';

const LINES =
  '\ufeff{"id":1,"pattern":{},"event":{}}\nno\n\n{"id":2,"event":{"é":"ü"},"form":"JSONPATH","value":"$.é"}';
const ANSWERS = [
  '{"id":1,"result":"match"}',
  '{"id":null,"result":"error","error":"line 2 is not JSON"}',
  '{"id":2,"result":"ü"}',
  '',
].join('\n');

describe('evaluate', () => {
  it('answers standard input', async () =>
    expect(await runCommand(['evaluate', '--jsonl'], { stdin: LINES })).toEqual({
      code: 0,
      out: ANSWERS,
      err: '',
    }));

  it('answers a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
    writeFileSync(join(folder, 'in.jsonl'), LINES);
    expect((await runCommand(['evaluate', '--jsonl', 'in.jsonl'], { folder })).out).toBe(ANSWERS);
  });

  it.each([
    [['--jsonl', 'none.jsonl'], 'error: none.jsonl: there is no such file or folder.\n'],
    [['--jsonl', '/'], 'error: /: it is a folder.\n'],
    [[], "error: required option '--jsonl' not specified\n"],
  ])('%j ends with 2 and one sentence', async (args, err) =>
    expect(await runCommand(['evaluate', ...args])).toEqual({ code: 2, out: '', err }),
  );
});
