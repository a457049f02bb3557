import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATALOGUE } from '../../../lib/core/rules/catalogue';
import { runCommand } from '../../support/cli';
import { planFile } from '../../support/plans';

const ERRORS = planFile('hcl-modules');
const ONE = planFile('kafka-outflow-with-transform');
const CHINESE = /[\u4e00-\u9fff]/;
/** Four words of English one after the other, which are no name of a document or of code. */
const ENGLISH = /(?<![\w".$'-])(?:[a-z]{2,} ){3}[a-z]{2,}(?![\w.])/;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'language-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const configure = (text: string) => writeFileSync(join(folder, '.event-streams.yaml'), text);

describe('the language of the command', () => {
  it.each([
    ['--lang', ['--lang', 'zh-CN'], {}, '', true],
    ['--lang of en in a Chinese environment', ['--lang=en'], { LANG: 'zh_CN.UTF-8' }, '', false],
    ['the configuration', [], {}, 'language: zh-CN', true],
    ['--lang before the configuration', ['--lang', 'en'], {}, 'language: zh-CN', false],
    ['LANG', [], { LANG: 'zh_CN.UTF-8' }, '', true],
    ['LC_ALL before LANG', [], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, '', false],
    ['nothing', [], {}, '', false],
  ])('is that of %s', async (_, options, environment, configuration, isChinese) => {
    configure(configuration);
    const { out } = await runCommand(['review', ERRORS, ...options], { environment, folder });
    expect(CHINESE.test(out)).toBe(isChinese);
  });

  it('is one that there is', async () =>
    expect(await runCommand(['--lang', 'fr', 'rules'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Allowed choices are en, zh-CN.'),
    }));

  /** docs/review.md has them in a table. */
  const EVENT = ['--message', '{"level":"WARN"}'];
  it.each([
    ...['json', 'sarif', 'junit'].map((format) => ['review', ERRORS, '--format', format]),
    ...['mermaid', 'dot'].map((format) => ['graph', ERRORS, '--format', format]),
    ['usage', ERRORS, '--format', 'json'],
    ['rules', '--format', 'json'],
    ['simulate', ONE, ...EVENT, '--format', 'json'],
    ['simulate', ONE, ...EVENT, '--format', 'jsonl'],
    ['sample', ONE],
  ])('is English for programs where the environment alone says otherwise: %j', async (...call) => {
    const { out } = await runCommand(call, { environment: { LANG: 'zh_CN.UTF-8' } });
    expect(out).toBe((await runCommand(call)).out);
  });

  it.each([
    ...['table', 'markdown'].map((format) => ['review', ERRORS, '--format', format]),
    ...['html', 'svg'].map((format) => ['graph', ERRORS, '--format', format]),
    ...['table', 'markdown'].map((format) => ['usage', ERRORS, '--format', format]),
    ['runbook', ERRORS],
    ['simulate', ONE, ...EVENT],
    ['rules'],
  ])('is that of the environment for people: %j', async (...call) => {
    const { out } = await runCommand(call, { environment: { LANG: 'zh_CN.UTF-8' } });
    expect(out).toMatch(CHINESE);
  });

  it('is English in an inventory that is written, and not in what is printed of it', async () => {
    const file = join(folder, 'inventory.json');
    const { out } = await runCommand(['inventory', ERRORS, '--output', file, '--lang', 'zh-CN']);
    expect(out).toMatch(CHINESE);
    expect(readFileSync(file, 'utf8')).not.toMatch(CHINESE);
  });

  it('changes no rule, place, severity, fingerprint or key of what programs read', async () => {
    const neutral = async (format: string, ...options: string[]) => {
      const { out } = await runCommand(['review', ERRORS, '--format', format, ...options]);
      return JSON.parse(out, (key, value: unknown) => (TEXTS.has(key) ? null : value)) as unknown;
    };
    for (const format of ['json', 'sarif'])
      expect(await neutral(format, '--lang', 'zh-CN')).toEqual(await neutral(format));
  });

  it('counts for a baseline as if it were not there', async () => {
    const { out } = await runCommand(['review', ERRORS, '--format', 'json']);
    writeFileSync(join(folder, 'old.json'), out);
    const { code } = await runCommand([
      'review',
      ERRORS,
      '--baseline',
      join(folder, 'old.json'),
      '--lang',
      'zh-CN',
    ]);
    expect(code).toBe(0);
  });

  it('leaves English behind', async () => {
    await runCommand(['rules', '--lang', 'zh-CN']);
    expect((await runCommand(['rules'])).out).not.toMatch(CHINESE);
  });
});

/** What is said in words. */
const TEXTS = new Set([
  '$unknown',
  'message',
  'got',
  'limit',
  'fix',
  'reason',
  'text',
  'shortDescription',
  'fullDescription',
]);

describe('in Chinese', () => {
  const chinese = async (...args: string[]) => {
    const { out, err } = await runCommand([...args, '--lang', 'zh-CN']);
    return out + err;
  };

  it.each(CATALOGUE.map(({ id }) => id))('explain %s has its words', async (id) => {
    const text = (await chinese('explain', id)).split('来源')[0];
    expect(text).toMatch(CHINESE);
    expect(text).not.toMatch(ENGLISH);
  });

  it.each([[], ['review'], ['graph'], ['simulate'], ['rules'], ['explain'], ['adopt'], ['drift'], ['live']])(
    'the help of %j has its words',
    async (...command) => expect(await chinese(...command, '--help')).not.toMatch(ENGLISH),
  );

  it.each([
    [['review'], '错误：缺少必需的参数“path”'],
    [['rules', '--formt', 'json'], '错误：未知选项“--formt”'],
    [['explain', 'stream-nam'], '您是否要使用“stream-name”？'],
    [['review', 'nowhere.json'], '没有该文件或目录'],
    [['rules', 'x'], '错误：参数过多：需要 0 个，给出了 1 个。'],
    [['nope'], '错误：未知命令“nope”'],
    [['rules', '--format'], '错误：选项“--format <format>”缺少参数'],
    [['graph', '--help'], '绘制的格式（可选值："mermaid"、"dot"、"svg"、"html"；'],
    [['evaluate', '--help'], '用法：alicloud-event-streams evaluate [选项] [file]'],
  ])('%j says what is wrong', async (args, text) => expect(await chinese(...args)).toContain(text));
});
