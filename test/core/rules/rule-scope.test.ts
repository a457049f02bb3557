import { CATALOGUE } from '../../../lib/core/rules/catalogue';
import { scopeOf } from '../../../lib/core/rules/rule-scope';

const scopes = new Map(CATALOGUE.map((rule) => [rule.id, scopeOf(rule)]));

describe('scopeOf', () => {
  it.each([
    ['stream-name', 'stream'],
    ['bus-name', 'resource'],
    ['topic-name', 'stream or resource'],
    ['stream-name-unique', 'app'],
    ['streams-per-region', 'region'],
    ['rules-per-bus', 'event bus'],
    ['rules-per-mqtt-instance', 'instance'],
  ])('of %s is the %s', (id, scope) => expect(scopes.get(id)).toBe(scope));

  it('says of every rule what the rule has a check for', () => {
    for (const rule of CATALOGUE) {
      const has = [rule.check && 'stream', rule.checkResource && 'resource'].filter(Boolean).join(' or ');
      expect([rule.id, scopeOf(rule)]).toEqual([rule.id, rule.checkApp ? (rule.quota?.per ?? 'app') : has]);
    }
  });
});
