import { roleMissing } from '../../../lib/rules/access/role-missing';
import { unknown } from '../../../lib/stream-definition';
import { check, definition } from '../../support/rules';

describe('role-missing', () => {
  it('wants a role wherever EventBridge assumes one', () => {
    const sls = (RoleName: unknown) =>
      check(roleMissing, definition({ source: { kind: 'SourceSLSParameters', parameters: { RoleName } } }));
    expect([sls('role'), sls(unknown('later'))]).toEqual([[], []]);
    for (const role of [undefined, ''])
      expect(sls(role)).toEqual([
        expect.objectContaining({ pointer: '/Source/SourceSLSParameters/RoleName', severity: 'error' }),
      ]);
    const sink = { kind: 'SinkFnfParameters', parameters: { RoleName: { Form: 'CONSTANT', Value: '' } } };
    expect(check(roleMissing, definition({ sink }))).toEqual([
      expect.objectContaining({ pointer: '/Sink/SinkFnfParameters/RoleName/Value' }),
    ]);
    expect(check(roleMissing, definition())).toEqual([]);
  });
});
