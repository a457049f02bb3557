import { runCommand } from '../../support/cli';
import { planFile } from '../../support/plans';

const PLAN = planFile('dev');

it.each([
  [['review', PLAN, '--inventory', ''], '--inventory'],
  [['review', PLAN, '--compare', ''], '--compare'],
  [['review', PLAN, '--baseline', ''], '--baseline'],
  [['usage', PLAN, '--traffic', ''], '--traffic'],
  [['graph', PLAN, '--output', ''], '--output'],
  [['simulate', PLAN, '--event', ''], '--event'],
  [['review', ''], 'path'],
])('%j names no file', async (call, name) =>
  expect(await runCommand(call)).toMatchObject({ code: 2, err: `error: ${name} names no file.\n` }),
);
