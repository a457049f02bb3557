import { policyDocumentOf, statementsOf } from '../../../../lib/core/rules/access/policy-documents';
import { unknown } from '../../../../lib/core/model/stream-definition';

describe('policyDocumentOf', () => {
  it('takes the name of today before that of yesterday', () => {
    const [policy_document, document] = [{ Version: '1' }, { Version: '0' }];
    expect(policyDocumentOf({ policy_document, document })).toEqual({
      pointer: '/policy_document',
      document: policy_document,
    });
    expect(policyDocumentOf({ document })).toEqual({ pointer: '/document', document });
    expect(policyDocumentOf({})).toEqual({ pointer: '/document', document: undefined });
  });
});

describe('statementsOf', () => {
  it('makes lists of what may stand alone', () => {
    const Statement = { Effect: 'Allow', Action: 'a:B', Resource: ['*', 'acs:x'] };
    expect(statementsOf({ Statement })).toEqual([
      {
        pointer: '/Statement/0',
        effect: 'Allow',
        actions: ['a:B'],
        notActions: [],
        resources: ['*', 'acs:x'],
      },
    ]);
    expect(statementsOf({ Statement: [Statement, { Effect: 'Deny' }] })).toEqual([
      expect.objectContaining({ effect: 'Allow' }),
      expect.objectContaining({ pointer: '/Statement/1', effect: 'Deny', actions: [], notActions: [] }),
    ]);
  });

  it('takes a statement that is none for an empty one', () =>
    expect(statementsOf({ Statement: [null] })).toEqual([
      { pointer: '/Statement/0', effect: undefined, actions: [], notActions: [], resources: [] },
    ]));

  it('finds none in what is not a document', () => {
    const nothing = [undefined, null, 'text', 5, {}, { Statement: undefined }, unknown('later')];
    expect(nothing.map(statementsOf)).toEqual(nothing.map(() => []));
    expect(statementsOf({ ...unknown('later'), Statement: {} })).toEqual([]);
  });
});
