import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Aspects } from 'cdktf';
import { EventStreamRules } from '../../lib';
import { judgeApp } from '../../lib/constructs/synthesis/judge-app';
import { isInputError } from '../../lib/core/reading/input-error';
import { CATALOGUE } from '../../lib/core/rules/catalogue';
import { describeFinding, RuleResult } from '../../lib/core/rules/finding';
import { load } from '../../lib/tool/cli/load';
import { processTerminal } from '../../lib/tool/cli/terminal';
import { fc, runs } from '../support/sampling';
import { build, Plan, randomApp } from './apps/random-app';

/** Rules of an organization, some of them mandatory, and severities of those of the library. */
const ACME = join(__dirname, '../support/extensions/acme.ts');

const TERMINAL = { ...processTerminal(), out: () => undefined, err: () => undefined };

/** A folder for one synthesis. */
async function inFolder<T>(run: (outdir: string) => Promise<T>): Promise<T> {
  const outdir = mkdtempSync(join(tmpdir(), 'agree-'));
  try {
    return await run(outdir);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** What the synthesis says that is not of the rules: cdktf cannot write stacks that depend on each other in a circle. */
function synth(app: App): string {
  try {
    app.synth();
    return '';
  } catch (error) {
    const { message } = error as Error;
    // cdktf says it in other words from version to version.
    fc.pre(!/circular|result in a loop|encoded list token/.test(message));
    if (!message.startsWith('Validation failed')) throw error;
    return message;
  }
}

/** Reads it as the command does; undefined where it refuses to. */
async function review(outdir: string, config: string | false = false): Promise<RuleResult | undefined> {
  try {
    return withoutOutputs((await load([outdir], { config }, TERMINAL)).judgement);
  } catch (error) {
    if (isInputError(error)) return undefined;
    throw error;
  }
}

/**
 * What an app writes into its outputs is judged in a review alone: resolving an output at synthesis may ask what the app is made of,
 * which is what is being found out.
 */
function withoutOutputs(result: RuleResult): RuleResult {
  const isElsewhere = ({ address }: { readonly address?: string }) =>
    !/^output\.(?!cross-stack-output-)/.test(address ?? '');
  return {
    ...result,
    findings: result.findings.filter(isElsewhere),
    notEvaluated: result.notEvaluated.filter(isElsewhere),
  };
}

/** A finding with its rule, place, severity and words, and what was not evaluated or is accepted. */
function said({ findings, notEvaluated, acknowledged, overruled }: RuleResult): string[] {
  const lists = { finding: findings, 'not evaluated': notEvaluated, acknowledged, overruled };
  return Object.entries(lists).flatMap(([list, items]) =>
    items.map((item: object) => `${list}: ${JSON.stringify(item)}`),
  );
}

/** Something that others than cdktf may change just before it writes a stack. */
function hasAspects(app: App): boolean {
  return app.node.findAll().some((construct) => Aspects.of(construct).all.length > 0);
}

const VALIDATION = Symbol.for('cdktf-alicloud-event-streams.AppValidation');

/** Where no construct of the library is in the app, nothing asks the rules at synthesis, or records what they found. */
function isJudged(app: App): boolean {
  return VALIDATION in app;
}

const errorsOf = ({ findings }: RuleResult) => findings.filter(({ severity }) => severity === 'error');

describe('synthesis, and the review of what it writes', () => {
  // cdktf warns of functions of Terraform with strange texts.
  beforeAll(() => void jest.spyOn(console, 'warn').mockImplementation());
  afterAll(() => jest.restoreAllMocks());

  it('say the same of random apps', async () => {
    const kinds = new Set<string>();
    const agree = async (plan: Plan) =>
      inFolder(async (outdir) => {
        const app = build(plan, outdir, true);
        fc.pre(isJudged(app));
        synth(app);
        const synthesized = judgeApp(app);
        const reviewed = await review(outdir);
        if (reviewed === undefined) return expect(synthesized.problems).not.toEqual([]);
        const [mine, theirs] = [synthesized, reviewed].map(said);
        expect(mine.filter((line) => !theirs.includes(line))).toEqual([]);
        expect(theirs.filter((line) => !mine.includes(line))).toEqual([]);
        expect(mine).toEqual(theirs);
        for (const { rule } of [...reviewed.findings, ...reviewed.notEvaluated]) kinds.add(rule);
        for (const _ of reviewed.acknowledged) kinds.add('acknowledged');
      });
    await fc.assert(fc.asyncProperty(randomApp, agree), { numRuns: runs(2000, 40) });
    // The apps are worth comparing: much can be said of them.
    expect(kinds.size).toBeGreaterThan(15);
    expect(kinds).toContain('acknowledged');
  }, 3_600_000);

  it('say the same by the rules of an organization', async () => {
    const rules = new Set<string>();
    const agree = async (plan: Plan) =>
      inFolder(async (outdir) => {
        const app = build(plan, outdir, true);
        fc.pre(isJudged(app));
        EventStreamRules.of(app).addExtension(ACME);
        EventStreamRules.of(app).acknowledge({ rule: 'acme/team', reason: 'in vain' });
        EventStreamRules.of(app).acknowledge({ rule: 'acme/topics', reason: 'old topics' });
        synth(app);
        const synthesized = judgeApp(app);
        const config = join(outdir, '.event-streams.yaml');
        writeFileSync(config, `extensions: [${ACME}]\n`);
        const reviewed = await review(outdir, config);
        if (reviewed === undefined) return expect(synthesized.problems).not.toEqual([]);
        expect(said(reviewed)).toEqual(said(synthesized));
        for (const { rule } of [...reviewed.findings, ...reviewed.notEvaluated]) rules.add(rule);
        for (const { finding } of reviewed.acknowledged) rules.add(`acknowledged ${finding.rule}`);
      });
    await fc.assert(fc.asyncProperty(randomApp, agree), { numRuns: runs(1000, 20) });
    expect(rules).toContain('acme/team');
  }, 3_600_000);

  it('fails by the same errors', async () => {
    const agree = async (plan: Plan) => {
      const reviewed = await inFolder(async (outdir) => {
        synth(build(plan, outdir, true));
        return review(outdir);
      });
      fc.pre(reviewed !== undefined);
      const message = await inFolder(async (outdir) => {
        const app = build(plan, outdir, false);
        // What they change of later stacks is judged when these are reached, which the first error prevents.
        fc.pre(!hasAspects(app));
        fc.pre(isJudged(app));
        return synth(app);
      });
      const errors = errorsOf(reviewed);
      for (const finding of errors) expect(message).toContain(describeFinding(finding));
      const cited = [...message.matchAll(/\[([a-z-]+)\]$/gm)].filter(([, id]) =>
        CATALOGUE.some((rule) => rule.id === id),
      );
      expect(cited).toHaveLength(errors.length);
    };
    await fc.assert(fc.asyncProperty(randomApp, agree), { numRuns: runs(500, 20) });
  }, 3_600_000);
});
