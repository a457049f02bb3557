import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../support/cli';
import { planFile } from '../../support/plans';

/** A review with a module of rules beside its configuration. */
async function review(module: string, more = '') {
  const folder = mkdtempSync(join(tmpdir(), 'extension-'));
  writeFileSync(join(folder, 'our-rules.js'), module);
  writeFileSync(join(folder, '.event-streams.yaml'), `extensions: [./our-rules.js]\n${more}`);
  const run = await runCommand(['review', planFile('hcl-modules'), '--format', 'json'], { folder });
  const report = run.out === '' ? undefined : JSON.parse(run.out);
  const sarif = await runCommand(['review', planFile('hcl-modules'), '--format', 'sarif'], { folder });
  return { ...run, report, sarif, rules: await runCommand(['rules'], { folder }) };
}

const RULE = `{
  id: 'acme/names',
  title: 'Streams are named after their team',
  severity: 'warning',
  check(stream, output) {
    if (!/^team-/.test(String(stream.name)))
      output.report({ pointer: '/EventStreamingName', message: 'no team in the name', got: String(stream.name) });
  },
}`;

describe('rules of an organisation', () => {
  it('judge with those of the library, in every list and format', async () => {
    const { report, rules, sarif } = await review(`module.exports = { rules: [${RULE}] };`);
    const own = report.findings.filter(({ rule }: any) => rule === 'acme/names');
    expect(own).toHaveLength(9);
    expect(own[0]).toMatchObject({ severity: 'warning', message: 'no team in the name', fix: '' });
    expect(rules.out).toMatch(/extension +│ acme\/names/);
    expect(JSON.parse(sarif.out).runs[0].tool.driver.rules.pop().id).toBe('acme/names');
  });

  it('may look at resources and at the whole, and be turned off', async () => {
    const resource = `{ id: 'acme/vpc', title: 'No VPC', severity: 'error', types: ['alicloud_vpc'],
      checkResource(resource, output) { output.report({ message: 'a VPC ' + resource.values.cidr_block }); } }`;
    const whole = `{ id: 'acme/few', title: 'Few', severity: 'info',
      checkApp(app, about) { about(app.streams[0]).report({ message: app.streams.length + ' streams' }); } }`;
    const module = `module.exports = [${resource}, ${whole}];`;
    const { report } = await review(module);
    const messages = report.findings.map(({ message }: any) => message);
    expect(messages).toEqual(expect.arrayContaining(['a VPC 10.0.0.0/8', '9 streams']));
    const off = await review(module, 'rules: { acme/vpc: off, acme/few: error }\n');
    const found = off.report.findings.filter(({ rule }: any) => rule.startsWith('acme'));
    expect(found).toMatchObject([{ rule: 'acme/few', severity: 'error' }]);
  });

  it.each([
    ['module.exports = 7;', 'exports no list of rules'],
    ['throw new Error("no");', 'cannot be loaded: no.'],
    ['module.exports = [7];', 'rule 1 is no object.'],
    [`module.exports = [${RULE}, ${RULE}];`, 'rule 2 has the id "acme/names", which another rule has.'],
    [`module.exports = [{ ...${RULE}, id: 'loop' }];`, 'has the id "loop", which another rule has.'],
    [`module.exports = [{ ...${RULE}, id: 'Acme' }];`, 'has the id "Acme". Allowed: words in lower case'],
    [
      `module.exports = [{ ...${RULE}, severity: 'bad' }];`,
      'has the severity "bad". Allowed: error, warning or info.',
    ],
    [`module.exports = [{ ...${RULE}, title: '' }];`, 'has no title.'],
    [`module.exports = [{ ...${RULE}, check: 7 }];`, 'has a check that is no function.'],
    [`module.exports = [{ ...${RULE}, check: undefined }];`, 'has no check.'],
    [`module.exports = [{ ...${RULE}, checkResource() {} }];`, 'has checkResource and no types.'],
    [
      `module.exports = [{ ...${RULE}, check() { null.x; } }];`,
      'the rule acme/names failed at alicloud_event_bridge_event_streaming.broken: Cannot read properties of null',
    ],
    [
      `module.exports = [{ ...${RULE}, check(s, output) { output.report({}); } }];`,
      'it reports without a message',
    ],
  ])('%s is refused in one sentence', async (module, message) => {
    const { code, out, err } = await review(module);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('are refused where the module is missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'extension-'));
    writeFileSync(join(folder, '.event-streams.yaml'), 'extensions: [./none.js]\n');
    const { code, err } = await runCommand(['review', planFile('orders')], { folder });
    expect(code).toBe(2);
    expect(err).toMatch(/none\.js: cannot be loaded: Cannot find module/);
  });
});
