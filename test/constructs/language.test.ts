import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { EventPattern, KafkaSink, SinkField } from '../../lib';
import { describeStrangers } from '../../lib/constructs/peer-versions';
import { AT_CONSTRUCTS, IN_CALLS } from '../support/mistakes';
import { testStream } from '../support/synth';

const NAMES = ['CDKTF_OUTDIR', 'CDKTF_CONTEXT_JSON', 'LC_ALL', 'LC_MESSAGES', 'LANG'];
const before = NAMES.map((name) => [name, process.env[name]] as const);
const setAll = (values: readonly (readonly [string, string | undefined])[]) =>
  values.forEach(([name, value]) => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  });
beforeEach(() => setAll(NAMES.map((name) => [name, undefined])));
afterEach(() => setAll(before));

const CHINESE = /\p{Script=Han}/u;
/** Between a place and what is said there. */
const ASCII_COLON = /^[^\s：]+: |: .?\p{Script=Han}/u;
/** Three words of English one after the other that are no code; what Node.js says of JSON stands in brackets. */
const ENGLISH = /(?<![\w".$'<-])(?:[a-z]{2,} ){2}[a-z]{2,}(?![\w.])/;

/** What is thrown in an app with a language in its context, or without. */
function thrown(mistake: (scope: Construct) => unknown, language?: string): string {
  const context = language === undefined ? {} : { 'event-streams': { language } };
  try {
    mistake(new TerraformStack(new App({ context }), 'Stack'));
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was thrown';
}

const all = [...Object.entries(AT_CONSTRUCTS), ...Object.entries(IN_CALLS)];

describe('a mistake in a program', () => {
  it.each(all)('is said in English where nobody says anything else: %s', (_, mistake) => {
    process.env.LANG = 'zh_CN.UTF-8';
    const text = thrown(mistake);
    expect(text).not.toMatch(CHINESE);
    expect(text).not.toBe('nothing was thrown');
  });

  it.each(all)('is said in the language of who calls the command line: %s', (_, mistake) => {
    Object.assign(process.env, { CDKTF_OUTDIR: 'cdktf.out', LANG: 'zh_CN.UTF-8' });
    expect(thrown(mistake)).toMatch(CHINESE);
    expect(thrown(mistake).replace(/（[^）]*）/gu, '')).not.toMatch(ENGLISH);
  });

  it.each(all)('is said in the language of cdktf.json: %s', (_, mistake) => {
    process.env.CDKTF_CONTEXT_JSON = JSON.stringify({ 'event-streams': { language: 'zh-CN' } });
    expect(thrown(mistake)).toMatch(CHINESE);
  });

  it.each(Object.entries(AT_CONSTRUCTS))('is said in the language of its app: %s', (_, mistake) => {
    expect(thrown(mistake, 'zh-CN')).toMatch(CHINESE);
    expect(thrown(mistake, 'zh-CN')).not.toMatch(ASCII_COLON);
    Object.assign(process.env, { CDKTF_OUTDIR: 'cdktf.out', LANG: 'zh_CN.UTF-8' });
    expect(thrown(mistake, 'en')).not.toMatch(CHINESE);
  });
});

it('warns of versions in the language of who calls the command line', () => {
  const strangers = [{ name: 'constructs', version: '9.0.0', range: '^10.0.0' }];
  expect(describeStrangers(strangers)).toMatch(/^cdktf-alicloud-event-streams was not tried with constructs/);
  Object.assign(process.env, { CDKTF_OUTDIR: 'cdktf.out', LANG: 'zh_CN.UTF-8' });
  expect(describeStrangers(strangers)).toMatch(CHINESE);
});

it.each<[string, (later: string) => object]>([
  ['the filter', (later) => ({ filter: EventPattern.fromObject({ data: { body: { t: [later] } } }) })],
  [
    'a field of the sink',
    (later) => ({
      sink: new KafkaSink({ instanceId: 'alikafka-1', topic: 't', value: SinkField.constant(later) }),
    }),
  ],
  ['the topic of the sink', (later) => ({ sink: new KafkaSink({ instanceId: 'alikafka-1', topic: later }) })],
])('says in the language of the app what a simulation cannot know of %s', (_, props) => {
  const app = new App({ context: { 'event-streams': { language: 'zh-CN' } } });
  const stack = new TerraformStack(app, 'Stack');
  const later = new TerraformVariable(stack, 'later', { type: 'string' }).stringValue;
  const { reason, deliveries, notes } = testStream(stack, props(later)).simulate({ body: { t: 'x' } });
  const reasons = [reason, ...deliveries.flatMap(({ details }) => details.map((field) => field.reason))];
  const texts = [...reasons, ...notes.map(({ text }) => text)].filter((text) => text !== undefined);
  expect(texts.join('\n')).toMatch(CHINESE);
  expect(texts.filter((text) => /Terraform reference|known after/.test(text))).toEqual([]);
});
