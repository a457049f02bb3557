import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../support/cli';
import { planFile } from '../../support/plans';

const REVIEW = ['review', planFile('hcl-modules'), '--allow-extensions'];

/** A review with a module of rules beside its configuration. */
async function review(module: string, more = '', ...others: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'extension-'));
  writeFileSync(join(folder, 'our-rules.js'), module);
  writeFileSync(
    join(folder, '.event-streams.yaml'),
    `extensions: ${JSON.stringify(['./our-rules.js', ...others])}\n${more}`,
  );
  const run = await runCommand([...REVIEW, '--format', 'json'], { folder });
  const report = run.out === '' ? undefined : JSON.parse(run.out);
  const sarif = await runCommand([...REVIEW, '--format', 'sarif'], { folder });
  const [rules, json, explained] = [
    await runCommand(['rules', '--allow-extensions'], { folder }),
    await runCommand(['rules', '--format', 'json', '--allow-extensions'], { folder }),
    await runCommand(['explain', 'acme/names', '--allow-extensions'], { folder }),
  ];
  return { ...run, report, sarif, rules, json, explained };
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

describe('rules of an organization', () => {
  it('judge with those of the library, in every list and format', async () => {
    const { report, rules, sarif } = await review(`module.exports = { rules: [${RULE}] };`);
    const own = report.findings.filter(({ rule }: any) => rule === 'acme/names');
    expect(own).toHaveLength(9);
    expect(own[0]).toMatchObject({
      severity: 'warning',
      message: 'EventStreamingName: no team in the name',
      fix: '',
    });
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
    ['module.exports = 7;', 'exports neither rules nor severities nor mandatory rules.'],
    ['throw new Error("no");', 'cannot be loaded: no.'],
    ['module.exports = [7];', 'rule 1 is not an object.'],
    [`module.exports = [${RULE}, ${RULE}];`, 'rule 2 has the id "acme/names", which another rule has.'],
    [`module.exports = [{ ...${RULE}, id: 'loop' }];`, 'has the id "loop", which another rule has.'],
    [`module.exports = [{ ...${RULE}, id: 'Acme' }];`, 'has the id "Acme". Allowed: words in lower case'],
    [
      `module.exports = [{ ...${RULE}, severity: 'bad' }];`,
      'has the severity "bad". Allowed: error, warning or info.',
    ],
    [`module.exports = [{ ...${RULE}, title: '' }];`, 'has no title.'],
    [`module.exports = [{ ...${RULE}, check: 7 }];`, 'has a check that is not a function.'],
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
    const { code, err } = await runCommand(['review', planFile('orders'), '--allow-extensions'], { folder });
    expect(code).toBe(2);
    expect(err).toMatch(/extension \.\/none\.js: there is no such file in /);
  });

  it('are refused all at once, with every problem of every module', async () => {
    const { code, err } = await review(
      `module.exports = { rules: [{ ...${RULE}, title: '' }, 7], mandatory: ['acme/names', 'none'] };`,
      '',
      './none.js',
    );
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toEqual([
      'error: extension ./our-rules.js: rule 1 has no title.',
      'error: extension ./our-rules.js: rule 2 is not an object.',
      expect.stringMatching(/^error: extension \.\/none\.js: there is no such file in /),
    ]);
  });

  it('that fail are named, all of them, once', async () => {
    const failing = (id: string) => `{ ...${RULE}, id: '${id}', check() { throw new Error('oops'); } }`;
    const { code, err } = await review(`module.exports = [${failing('acme/a')}, ${failing('acme/b')}];`);
    expect(code).toBe(2);
    expect(err.match(/the rule acme\/[ab] failed at \S+: oops\./g)).toHaveLength(2);
  });
});

describe('mandatory rules', () => {
  const MODULE = `module.exports = {
    rules: [${RULE}],
    severities: { 'acme/names': 'error', loop: 'info' },
    mandatory: ['acme/names'],
  };`;
  const ours = (report: any) => report.findings.filter(({ rule }: any) => rule === 'acme/names');

  it('are errors whatever the configuration says, and say so', async () => {
    for (const said of ['off', 'info']) {
      const { report, err } = await review(MODULE, `rules: { acme/names: ${said} }\n`);
      expect(ours(report).map(({ severity }: any) => severity)).toEqual(Array(9).fill('error'));
      expect(err).toContain(
        `note: acme/names is mandatory (./our-rules.js) and stays error: the configuration sets it to ${said}.`,
      );
    }
  });

  it('are not acknowledged, and each finding says why', async () => {
    const acknowledgement = 'acknowledgements: [{ rule: acme/names, reason: we like it so }]\n';
    const { report, err } = await review(MODULE, acknowledgement);
    expect(report.acknowledged).toEqual([]);
    expect(ours(report)).toHaveLength(9);
    for (const { fix } of ours(report))
      expect(fix).toBe('The rule is mandatory (./our-rules.js): its acknowledgement does not count.');
    expect(err).toBe('');
  });

  it('are marked in the catalogue', async () => {
    const { rules, json, explained } = await review(MODULE);
    expect(rules.out).toMatch(/extension +│ acme\/names +│ warning, mandatory/);
    const listed = JSON.parse(json.out).rules;
    expect(listed.filter(({ mandatory }: any) => mandatory).map(({ id }: any) => id)).toEqual(['acme/names']);
    expect(explained.out).toMatch(/^acme\/names \(extension, warning, mandatory\)/);
    expect(explained.out).toContain('It is mandatory: ./our-rules.js allows no acknowledgement');
    expect(explained.out).not.toContain('EventStreamRules.of(scope)');
  });
});
