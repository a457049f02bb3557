import { countFindings, stateOf } from '../../../lib/tool/graph/stream-state';
import { Finding, Severity } from '../../../lib/core/rules/finding';
import { unknown } from '../../../lib/core/model/stream-definition';
import { definition } from '../../support/rules';

it.each([
  ['RUNNING', 'running'],
  ['PAUSED', 'paused'],
  ['STARTING_FAILED', 'starting failed'],
  [undefined, 'not started'],
  [unknown('a variable'), 'state known after apply'],
])('%j is %s', (status, state) => expect(stateOf(definition({ status }))).toBe(state));

it.each([
  [[], undefined],
  [['error'], '1 error'],
  [['info', 'warning', 'error', 'warning'], '1 error, 2 warnings, 1 note'],
] as [Severity[], string | undefined][])('%j are %s', (severities, text) =>
  expect(countFindings(severities.map((severity) => ({ severity }) as Finding))).toBe(text),
);
