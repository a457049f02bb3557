import { schemaRule } from '../../../../lib/core/rules/contract/schema-rule';
import { FactSource } from '../../../../lib/core/contract/documents';
import { check, definition } from '../../../support/rules';

const OWN: FactSource = { title: 'Own', date: '2026-01-01' };
const rule = (documents: FactSource[]) =>
  schemaRule(
    { id: 'batch-window', since: '', title: 'T', severity: 'error', documents, protectsFrom: 'P.' },
    'Have fewer.',
  );
const wrong = definition({ runOptions: { BatchWindow: { TimeBasedWindow: 16 }, RetryStrategy: 'often' } });

describe('schemaRule', () => {
  it('reports what the schema says of its own parameters alone, with its own remedy and document', () =>
    expect(check(rule([OWN]), wrong)).toEqual([
      expect.objectContaining({
        rule: 'batch-window',
        pointer: '/RunOptions/BatchWindow/TimeBasedWindow',
        message: 'batchWindow.interval (TimeBasedWindow) is not valid',
        got: '16',
        limit: '0–15',
        source: OWN,
        fix: 'Have fewer.',
      }),
    ]));

  it('falls back to the document of the parameters', () =>
    expect(check(rule([]), wrong)[0].source.title).toBe('EventBridge API reference: CreateEventStreaming'));

  it('is silent where nothing is wrong', () => expect(check(rule([OWN]), definition())).toEqual([]));
});
