import { namedByRule } from '../../../lib/core/rules/rule-arns';
import { resource } from '../../support/rules';

describe('what a rule of an event bus names by ARNs', () => {
  it('is its targets and their dead-letter queues, in blocks or lists of blocks', () => {
    const named = (values: Record<string, unknown>) =>
      namedByRule(resource('alicloud_event_bridge_rule', values));
    expect(named({ targets: { endpoint: 'a', dead_letter_queue: { arn: 'b' } } })).toEqual([
      { pointer: '/targets/0/endpoint', arn: 'a', what: 'target' },
      { pointer: '/targets/0/dead_letter_queue/arn', arn: 'b', what: 'dead-letter queue' },
    ]);
    expect(named({ targets: [{ endpoint: 'a' }, 'no block'] })).toHaveLength(2);
    expect(named({})).toEqual([]);
  });
});
