import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expectBuilt } from '../../support/built';
import { vectors } from '../../support/vectors';

const COMMAND = join(__dirname, '../../../bin/alicloud-event-streams.js');

it('evaluate --jsonl answers every row of the vectors, as a process', () => {
  expectBuilt();
  const rows = [...vectors('patterns'), ...vectors('transforms')];
  const input = rows.map((row) => JSON.stringify(row)).join('\n');
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'evaluate', '--jsonl'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  expect([status, stderr]).toEqual([0, '']);
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  const wrong = rows.filter(({ form, doubtful, result, error }, i) => {
    if (form === undefined) return doubtful !== true && answers[i].result !== result;
    return error === undefined ? answers[i].result !== result : answers[i].error !== error;
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
}, 60_000);
