import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { fc } from '../../support/sampling';
import { renderJunit } from '../../../lib/tool/reports/junit';
import { reportOn } from '../../support/plans';
import { CODE_POINT } from '../../support/code-point';

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'testcase' });
const report = reportOn('hcl-modules');

function suiteOf(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml).testsuites.testsuite;
}

describe('renderJunit', () => {
  it('has a case for each stream and for each other place with findings', () => {
    const suite = suiteOf(renderJunit(report, { severity: 'error', loss: false }));
    const names = suite.testcase.map((test: any) => test['@_name']);
    expect(names).toContain('module.streams["bills"].alicloud_event_bridge_event_streaming.marked');
    expect(names).toContain('alicloud_ram_policy.wide');
    expect(names).toHaveLength(12);
  });

  it('fails as the review fails', () => {
    const failures = (failOn: 'error' | 'warning' | 'never') =>
      Number(suiteOf(renderJunit(report, { severity: failOn, loss: false }))['@_failures']);
    expect([failures('never'), failures('error'), failures('warning')]).toEqual([0, 2, 11]);
  });

  it('says what was not evaluated, a line for each stream and reference', () => {
    const suite = suiteOf(renderJunit(report, { severity: 'error', loss: false }));
    const later = suite.testcase.find((test: any) =>
      test['@_name'].includes('"bills"].alicloud_event_bridge_event_streaming.later'),
    );
    expect(later['system-out']).toContain(
      'not evaluated: known after apply: local.broker, alicloud_vpc.net.id: contract, plaintext-secret at /Source',
    );
    const off = { rule: 'same-region', reason: 'nobody says it', unknown: 'region' as const };
    const only = { ...report, findings: [], notEvaluated: [{ ...off, address: 'a' }] };
    expect(suiteOf(renderJunit(only, { severity: 'error', loss: false }))['system-out']).toMatch(
      /^1 check is off \(same-region 1\)/,
    );
  });

  it('is well formed whatever texts it is given', () =>
    fc.assert(
      fc.property(fc.string({ unit: CODE_POINT }), (text) => {
        const finding = { ...report.findings[0], address: text, message: text, got: text };
        suiteOf(renderJunit({ ...report, findings: [finding] }, { severity: 'error', loss: false }));
      }),
    ));
});
