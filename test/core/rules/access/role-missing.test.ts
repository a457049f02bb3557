import { roleMissing } from '../../../../lib/core/rules/access/role-missing';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

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

  it('is not evaluated where the parameters are a reference as a whole', () => {
    const source = { kind: 'SourceSLSParameters', parameters: {}, unknown: unknown('var.sls') };
    expect(check(roleMissing, definition({ source }))).toEqual([
      'not evaluated: /Source/SourceSLSParameters/RoleName (var.sls)',
    ]);
  });

  it('says what has no role, and how to give one', () => {
    const source = { kind: 'SourceSLSParameters', parameters: {} };
    expect(check(roleMissing, definition({ source }))).toEqual([
      expect.objectContaining({
        rule: 'role-missing',
        pointer: '/Source/SourceSLSParameters/RoleName',
        message: expect.stringMatching(/^the .*Log Service.* source has no role for EventBridge to assume$/),
        source: expect.objectContaining({ date: '2025-12-19' }),
        fix: expect.stringMatching(/^Give the name of a role that trusts eventbridge\.aliyuncs\.com/),
      }),
    ]);
  });

  it('looks at both ends, and asks no kind that it does not know', () => {
    const source = { kind: 'SourceSLSParameters', parameters: {} };
    const sink = { kind: 'SinkFnfParameters', parameters: {} };
    expect(check(roleMissing, definition({ source, sink })).map(({ pointer }) => pointer)).toEqual([
      '/Source/SourceSLSParameters/RoleName',
      '/Sink/SinkFnfParameters/RoleName',
    ]);
    expect(check(roleMissing, definition({ source: { kind: 'SourceFax', parameters: {} } }))).toEqual([]);
  });
});
