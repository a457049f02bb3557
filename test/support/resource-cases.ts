import { Rule } from '../../lib/core/rules/rule';
import { checkApp, resource } from './rules';

/** What a rule says of a resource: where, and what it got; or what it could not evaluate. */
export function saidOf(rule: Rule, type: string, values: Record<string, unknown>): string[] {
  return checkApp(rule, { resources: [resource(type, values)] }).map((item) =>
    typeof item === 'string' ? item : `${item.pointer}: ${item.got ?? item.message}`,
  );
}

/** Cases of a rule of resources: what is in order, what is not, and what is not known. */
export function resourceCases(
  rule: Rule,
  type: string,
  cases: readonly (readonly [values: Record<string, unknown>, expected: string[]])[],
): void {
  describe(rule.id, () => {
    it.each(cases)('of %j says %j', (values, expected) =>
      expect(saidOf(rule, type, values)).toEqual(expected),
    );

    it('looks at resources of its types alone', () => expect(saidOf(rule, 'alicloud_thing', {})).toEqual([]));
  });
}
