import Ajv from 'ajv/dist/2020';
import { XMLParser } from 'fast-xml-parser';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageVersion } from '../../../lib/core/model/package-version';
import { runCommand } from '../../support/cli';

const OWN = packageVersion();
const SAID = `which may find something else. Install the same version of the constructs and of alicloud-event-streams.`;
const sentence = (versions: string) =>
  `The app was synthesized with version ${versions} of the rules, but this review uses version ${OWN}, ${SAID}`;

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'other-rules-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A stack that records something of its app, or nothing. */
function stack(name: string, recorded?: object): string {
  const file = join(folder, name, 'cdk.tf.json');
  mkdirSync(dirname(file));
  const eventStreams = recorded === undefined ? {} : { eventStreams: JSON.stringify(recorded) };
  const comment = { metadata: { backend: 'local', stackName: name, version: '0.21.0' }, ...eventStreams };
  writeFileSync(file, JSON.stringify({ '//': comment, resource: {} }));
  return file;
}

const review = (files: readonly string[], ...args: string[]) =>
  runCommand(['review', ...files, '--no-config', ...args], { folder });

describe('a stack that records the version of its rules', () => {
  it.each([
    ['older', '0.0.9'],
    ['newer', '99.0.0'],
    ['a preview', `${OWN}-beta.1`],
  ])('is named in one note where it is another, and passes: %s', async (_, version) => {
    const { code, err } = await review([stack('telemetry', { version })]);
    expect([code, err]).toEqual([0, `note: ${sentence(version)}\n`]);
  });

  it.each([
    ['the same', { version: OWN }],
    ['none, as older ones', {}],
    ['nothing', undefined],
  ])('is not named where it is %s', async (_, recorded) => {
    const { code, err, out } = await review([stack('telemetry', recorded)], '--format', 'json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).not.toHaveProperty('otherRules');
  });

  it.each([[7], ['latest'], ['1.2'], ['1.2.3\u001b[31m'], [`1.2.3-${'x'.repeat(99)}`], [null]])(
    'is one finding where it is no version: %j',
    async (version) => {
      const { code, err, out } = await review([stack('telemetry', { version })], '--format', 'json');
      expect([code, err]).toEqual([1, '']);
      expect(JSON.parse(out).findings).toMatchObject([
        {
          rule: 'stack-record',
          pointer: '/~1~1/eventStreams/version',
          message: 'the recorded version of the rules is not a version',
        },
      ]);
    },
  );

  it('is said once of many stacks, and in Chinese', async () => {
    const files = ['1.0.0', '0.9.0', OWN, '1.0.0'].map((version, i) => stack(`s${i}`, { version }));
    expect((await review(files)).err).toBe(`note: ${sentence('0.9.0, 1.0.0')}\n`);
    const { err } = await review(files, '--lang', 'zh-CN');
    expect(err).toContain(`应用合成时使用的规则版本为 0.9.0、1.0.0，本次检查使用的规则版本为 ${OWN}`);
  });

  it('counts for a plan beside it', async () => {
    const plan = join(dirname(stack('telemetry', { version: '0.0.9' })), 'plan.json');
    writeFileSync(plan, JSON.stringify({ format_version: '1.2', terraform_version: '1.11.4' }));
    expect((await review([plan])).err).toContain(sentence('0.0.9'));
  });
});

describe('every format says it', () => {
  const print = async (format: string) =>
    (
      await review(
        [stack('telemetry', { version: '0.0.9' }), stack('orders', { version: OWN })],
        '--format',
        format,
      )
    ).out;
  const isA = (schema: string, value: unknown) => {
    const path = join(__dirname, '../../../schema', `${schema}.schema.json`);
    const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(path, 'utf8')));
    validate(value);
    expect(validate.errors ?? []).toEqual([]);
  };
  const other = () => ({
    version: OWN,
    stacks: [{ file: join(folder, 'telemetry', 'cdk.tf.json'), version: '0.0.9' }],
  });

  it('JSON', async () => {
    const report = JSON.parse(await print('json'));
    isA('review-report', report);
    expect(report.otherRules).toEqual(other());
  });

  it('SARIF', async () => {
    const [{ invocations }] = JSON.parse(await print('sarif')).runs;
    const [{ toolExecutionNotifications: notes }] = invocations;
    expect(notes).toEqual([{ level: 'note', message: { text: sentence('0.0.9') } }]);
  });

  it('JUnit', async () => {
    const { testsuites } = new XMLParser().parse(await print('junit'));
    expect(testsuites.testsuite['system-out']).toBe(sentence('0.0.9'));
  });

  it('Markdown', async () => expect(await print('markdown')).toContain(`\n- ${sentence('0.0.9')}`));

  it('the evidence', async () => {
    await review([stack('telemetry', { version: '0.0.9' })], '--evidence', 'evidence.json');
    const evidence = JSON.parse(readFileSync(join(folder, 'evidence.json'), 'utf8'));
    isA('review-evidence', evidence);
    expect(evidence.otherRules).toEqual(other());
  });
});
