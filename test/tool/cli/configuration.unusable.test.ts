import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../support/cli';

const PLAN = join(__dirname, '..', '..', 'core', 'reading', 'data', 'plans', 'mqtt-to-kafka.json');

describe('a configuration that cannot be used', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'bad-configuration-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each<[string, string, RegExp]>([
    ['broken', 'rules: [', /config\.yaml:1:9: /],
    ['twice the same key', 'rules: {}\nrules: {}', /config\.yaml:2:1: .*unique/],
    [
      'an unknown setting',
      'rule: {}',
      /config\.yaml:1:7: there is no setting "rule" in the file\. Did you mean "rules"\? Settings: rules, /,
    ],
    ['a list', '[1]', /config\.yaml: the file is a list\. Allowed: settings by name/],
    [
      'an unknown rule',
      'rules: { no-such-rule: off }',
      /there is no rule "no-such-rule"\. The command `rules` lists/,
    ],
    [
      'a key of every object',
      'rules: { constructor: off, __proto__: off }',
      /there is no rule "constructor"/,
    ],
    [
      'a bad severity',
      'rules: { loop: fatal }',
      /rules\.loop is another text\. Allowed: off, error, warning or info/,
    ],
    [
      'a misspelt severity',
      'rules: { loop: eror }',
      /rules\.loop is another text\. Did you mean "error"\? Allowed: off, error, warning or info\./,
    ],
    [
      'a misspelt region',
      'quotas: [{ quota: streams-per-region, maximum: 90, region: cn-hangzou }]',
      /the region is none that Alibaba Cloud has\. Did you mean "cn-hangzhou"\?/,
    ],
    [
      'a misspelt trust',
      'trust: configuraton',
      /trust is another text\. Did you mean "configuration"\? Allowed: app or configuration\./,
    ],
    [
      'a bad date',
      'acknowledgements: [{ rule: loop, reason: x, expires: 2027-13-01 }]',
      /acknowledgements\.0\.expires is "2027-13-01"\. Allowed: a date such as 2027-01-31/,
    ],
    [
      'no number',
      'quotas: [{ quota: streams-per-region, maximum: .nan }]',
      /quotas\.0\.maximum is .* Allowed: a whole number/,
    ],
    [
      'an alias to itself',
      'rules: &a { x: *a }',
      /config\.yaml:1:16: the alias stands inside of what it stands for/,
    ],
    ['an alias far inside', 'a: &a [{ b: [*a] }]', /config\.yaml:1:14: the alias stands inside/],
    ['too many anchors', anchors(1001), /config\.yaml: has more than 1,000 anchors\./],
    [
      'a value that may be a secret',
      'rules: { loop: { password: HUNTER2 } }',
      /rules\.loop is a map of settings\./,
    ],
    ['another', 'rules: HUNTER2', /rules is another text\. Allowed: rule ids/],
    ['an alias of nothing', 'rules: *a', /config\.yaml: its aliases cannot be followed: one has no anchor/],
    ['aliases without end', bomb(), /config\.yaml: its aliases cannot be followed: they stand for too much/],
    ['deep nesting', deepText(20_000), /config\.yaml: nests deeper than can be read\./],
    ['a missing extension', 'extensions: [./none.js]', /extension \.\/none\.js: there is no such file in /],
  ])('is refused as a configuration, each problem in one sentence: %s', async (_name, text, sentence) => {
    const config = join(folder, 'config.yaml');
    writeFileSync(config, text);
    const { code, out, err } = await runCommand(['review', PLAN, '--config', config], { folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(err).toMatch(/^(error: [^\n]+\.\n)+$/);
    expect(err).not.toMatch(/defect|HUNTER/);
  });

  it.each<[string, (i: number) => string]>([
    ['settings that there are not', (i) => `k${i}: 1\n`],
    ['rules that there are not', (i) => `${i === 0 ? 'rules:\n' : ''}  k${i}: off\n`],
    ['severities that there are not', (i) => `${i === 0 ? 'rules:\n' : ''}  k${i}: loud\n`],
    ['extensions that are none', (i) => `${i === 0 ? 'extensions:\n' : ''}  - ${i}\n`],
  ])('in thousands of places is told of in twenty: %s', async (_, line) => {
    const config = join(folder, 'many.yaml');
    writeFileSync(config, Array.from({ length: 5_000 }, (_line, i) => line(i)).join(''));
    const { code, err } = await runCommand(['review', PLAN, '--config', config]);
    expect([code, err.trimEnd().split('\n').length]).toEqual([2, 21]);
    expect(err).toMatch(/: 4,980 more mistakes\.\n$/);
  });
});

/** Nine lists, each of ten times the one before: more than any computer holds. */
function deepText(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}

function anchors(count: number): string {
  return Array.from({ length: count }, (_, i) => `a${i}: &a${i} x`).join('\n');
}

function bomb(): string {
  const lists = 'bcdefghij'
    .split('')
    .map((name, i) => `${name}: &${name} [${`*${'abcdefghi'[i]}, `.repeat(10)}]`);
  return ['a: &a [x]', ...lists].join('\n');
}
