import { fc, runs } from '../../support/sampling';
import { LIMITS } from '../../../lib/core/contract/limits';
import { NeededAction } from '../../../lib/core/permissions/needed-actions';
import { policyDocuments, sizeOf } from '../../../lib/core/permissions/policy-document';

const needed = (action: string, resource: string, services?: string[]): NeededAction => ({
  action,
  resource,
  ...(services ? { services } : {}),
  neededBy: ['x'],
});

/** What documents allow, one line each. */
function allowed(actions: readonly NeededAction[]): string[] {
  return policyDocuments(actions).flatMap(({ Statement }) =>
    Statement.flatMap(({ Action, Resource, Condition }) =>
      Action.flatMap((action) =>
        Resource.map(
          (resource) => `${action} ${resource} ${JSON.stringify(Condition?.StringEquals['ram:ServiceName'])}`,
        ),
      ),
    ),
  );
}

describe('policyDocuments', () => {
  it('shares statements between actions on the same resources', () => {
    expect(
      policyDocuments([needed('a:X', 'r1'), needed('a:X', 'r2'), needed('a:Y', 'r1'), needed('a:Y', 'r2')]),
    ).toEqual([
      { Version: '1', Statement: [{ Effect: 'Allow', Action: ['a:X', 'a:Y'], Resource: ['r1', 'r2'] }] },
    ]);
    expect(policyDocuments([])).toEqual([]);
  });

  it('fits, and allows exactly what is needed, whatever that is', () => {
    const action = fc.record({
      action: fc.stringMatching(/^[a-z]{2,5}:[A-Z][a-z]{3,12}$/),
      resource: fc.stringMatching(/^acs:[a-z]{2,5}:[a-z-]{0,20}:[0-9]{16}:[a-z/]{1,60}$/),
      services: fc.option(fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1, maxLength: 3 }), {
        nil: undefined,
      }),
    });
    const actions = fc.uniqueArray(action, {
      maxLength: 300,
      selector: ({ action: name, resource }) => `${name} ${resource}`,
    });
    fc.assert(
      fc.property(actions, (list) => {
        const all = list.map((item) => needed(item.action, item.resource, item.services));
        for (const document of policyDocuments(all))
          expect(sizeOf(document)).toBeLessThanOrEqual(LIMITS.policySize.maximum);
        const expected = all.map(
          (item) => `${item.action} ${item.resource} ${JSON.stringify(item.services)}`,
        );
        expect(allowed(all).sort()).toEqual(expected.sort());
      }),
      { numRuns: runs(200, 20) },
    );
  });
});
