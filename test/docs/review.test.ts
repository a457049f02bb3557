import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration } from '../../lib/tool/cli/configuration/read-configuration';
import { judge } from '../../lib/tool/cli/judge';
import { REVIEW_FORMATS } from '../../lib/tool/cli/review-command';
import { translationsOf } from '../../lib/core/language/languages';
import { speaking } from '../../lib/core/language/say';
import { buildReport } from '../../lib/tool/reports/report';
import { renderReviewTable } from '../../lib/tool/reports/table';
import { readDocumentText } from '../../lib/core/reading/inputs/read-document';
import { blockOf, codeBlocks, Project, ROOT } from '../support/shell-blocks';
import { describeTerraform } from '../support/terraform';

const PAGE = readFileSync(join(ROOT, 'docs', 'review.md'), 'utf8');
const BLOCKS = codeBlocks(PAGE);
const PLANS = join(ROOT, 'test', 'core', 'reading', 'data', 'plans');
const EXAMPLE = readFileSync(join(PLANS, 'mqtt-to-kafka.json'), 'utf8');

jest.setTimeout(180_000);

let project: Project;
afterEach(() => project?.remove());

function read(text: string) {
  return readDocumentText(text, 'plan.json', () => 'plan.json');
}

/** The configuration of the page, with the extension it names, as the command reads them. */
function configuration() {
  project = new Project();
  for (const file of ['.event-streams.yaml', 'rules/acme.js']) project.write(file, blockOf(BLOCKS, file));
  return readConfiguration(project.path('.event-streams.yaml'));
}

describe('docs/review.md', () => {
  it('has shell lines that run from top to bottom, with a plan made before', () => {
    project = new Project();
    const outputs: string[] = [];
    for (const { language, code, file } of BLOCKS) {
      if (file !== undefined) project.write(file, code);
      else if (code.includes('terraform')) project.write('plan.json', EXAMPLE);
      else if (language === 'sh') {
        const { status, out, err } = project.run(code);
        expect({ code, status, err }).toMatchObject({ code, status: 0 });
        outputs.push(out);
      }
    }
    for (const file of ['streams.html', 'event-streams.xml', 'report.json'])
      expect(project.read(file)).toMatch(/telemetry/i);
    expect(project.read('event-streams.sarif')).toMatch(/"ruleId": "service-linked-role"/);
    expect(outputs[1]).toMatch(/^streams-per-region \(quotas, error\)/);
    expect(outputs.at(-1)).toMatch(/│ extension\s+│ acme\/team/);
    expect(outputs.at(-1)).toMatch(/error +mqtt-to-kafka\/Telemetry at \/Tags\n.*the stream names no team/);
  });

  it.each([
    ['en', BLOCKS],
    ['zh-CN', codeBlocks(readFileSync(join(ROOT, 'docs', 'zh-CN', 'review.md'), 'utf8'))],
  ] as const)('shows what a review says of a plan that changes streams, in %s', (language, blocks) => {
    const printed = speaking(translationsOf(language), () => {
      const input = read(readFileSync(join(PLANS, 'hcl-changes.json'), 'utf8'));
      const none = {
        off: new Set<string>(),
        severities: new Map(),
        raised: [],
        existing: [],
        extensions: [],
      };
      const judgement = judge(input.app, { ...none, acknowledgements: [] }, '2026-11-21');
      const report = buildReport({ ...input, files: new Map() }, judgement);
      return renderReviewTable(report, { color: false, width: 140 }).split('\n');
    });
    const [shown, ...more] = blocks.filter(({ language: kind }) => kind === 'text');
    expect(more).toEqual([]);
    expect(printed).toEqual(expect.arrayContaining(shown.code.trimEnd().split('\n')));
  });

  it('names every format and every setting', () => {
    const rows = [...PAGE.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
    expect(rows).toEqual(expect.arrayContaining([...REVIEW_FORMATS]));
    const schema = JSON.parse(readFileSync(join(ROOT, 'schema/event-streams-config.schema.json'), 'utf8'));
    expect(rows).toEqual(expect.arrayContaining(Object.keys(schema.properties)));
    for (const setting of Object.keys(schema.properties))
      expect(blockOf(BLOCKS, '.event-streams.yaml')).toContain(`${setting}:`);
  });

  it('has a configuration that counts, until it expires', () => {
    const { app } = read(EXAMPLE);
    const settings = configuration();
    expect(settings).toMatchObject({
      off: new Set(['concurrent-tasks']),
      severities: new Map([['dead-letter-missing', 'error']]),
      raised: [{ maximum: 200 }, { key: 'post-cn-example', maximum: 150 }],
      existing: [{ key: 'cn-hangzhou', count: 30 }],
      extensions: ['rules/acme.js'],
    });
    const { acknowledged } = judge(app, settings, '2027-06-30');
    expect(acknowledged.map(({ finding }) => finding.rule)).toEqual(['service-linked-role']);
    const { findings } = judge(app, settings, '2027-07-01');
    const expired = findings.find(({ rule }) => rule === 'service-linked-role');
    expect(expired?.fix).toMatch(/Its acknowledgement expired on 2027-06-30\.$/);
  });

  it('has rules of an organization that find something, and know what is not known', () => {
    const { app } = read(EXAMPLE);
    const settings = configuration();
    const ours = (streams: typeof app.streams) => {
      const { findings, notEvaluated } = judge({ ...app, streams }, settings, '2026-11-21');
      const own = [...findings, ...notEvaluated].filter(({ rule }) => rule.startsWith('acme/'));
      return own.map(({ rule, pointer, ...rest }) =>
        'severity' in rest ? [rule, rest.severity] : [rule, pointer],
      );
    };
    expect(ours(app.streams)).toEqual([
      ['acme/team', 'error'],
      ['acme/topics', 'warning'],
    ]);
    const [stream] = app.streams;
    const sink = { ...stream.sink, parameters: { Topic: { Form: 'CONSTANT', Value: 'iot-telemetry' } } };
    expect(ours([{ ...stream, tags: { team: 'iot' }, sink }])).toEqual([]);
    const unknown = { $unknown: 'known after apply' };
    const topic = { ...sink, parameters: { Topic: { Form: 'CONSTANT', Value: unknown } } };
    expect(ours([{ ...stream, tags: unknown, sink: topic }])).toEqual([
      ['acme/team', '/Tags'],
      ['acme/topics', '/Sink/SinkKafkaParameters/Topic/Value'],
    ]);
  });
});

describeTerraform('the plan of docs/review.md', (setup) => {
  it('is made and reviewed as the page says', () => {
    project = new Project(setup().binary);
    const shell = BLOCKS.filter(({ language }) => language === 'sh');
    const [synth] = shell.filter(({ code }) => code.startsWith('npx cdktf synth'));
    const [plan] = shell.filter(({ code }) => code.includes('terraform'));
    const { status, out } = project.run(synth.code + plan.code, { env: setup().env });
    expect({ status, out }).toMatchObject({ status: 0 });
    expect(out).toMatch(/│ \+ telemetry-to-/);
    expect(read(project.read('plan.json')).changes).toMatchObject([{ action: 'create' }]);
  });
});
