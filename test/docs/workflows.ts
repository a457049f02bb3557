import { Project, ScriptResult } from '../support/shell-blocks';

type Json = Record<string, any>;

/** What became of a job. */
export interface JobResult extends Pick<ScriptResult, 'out' | 'err' | 'calls'> {
  /** The step that failed, and with it the job. */
  readonly failed?: string;
  /** The steps that ran, in order, by name, action or line. */
  readonly ran: readonly string[];
}

/** What expressions of a workflow mean in a run: `github.event_name`, `secrets.NAME`. */
export type Context = Readonly<Record<string, string>>;

/**
 * Runs a job as GitHub does: each `run` in a shell of its own, until one fails. Actions are not run, only noted.
 *
 * @param context what expressions mean; null, as on GitHub, where they mean nothing but begin with `github.`
 */
export function runGithubJob(project: Project, job: Json, context: Context, env: Context = {}): JobResult {
  const ran: string[] = [];
  const calls: string[] = [];
  let [out, err] = ['', ''];
  for (const step of job.steps as Json[]) {
    if (step.if !== undefined && !isTrue(step.if, context)) continue;
    const title = step.name ?? step.uses ?? step.run;
    ran.push(title);
    if (step.run === undefined) continue;
    if (step.run.includes('${{')) throw new Error(`${title}: an expression in a script is an open door.`);
    const values = Object.entries((step.env ?? {}) as Record<string, string>);
    const stepEnv = Object.fromEntries(values.map(([name, value]) => [name, substitute(value, context)]));
    const result = project.run(step.run, {
      env: {
        GITHUB_STEP_SUMMARY: project.path('summary.md'),
        GITHUB_OUTPUT: project.path('outputs.txt'),
        ...env,
        ...stepEnv,
      },
      // What GitHub runs where no shell is named: without pipefail.
      shell: ['bash', '-e'],
    });
    calls.push(...result.calls);
    out += result.out;
    err += result.err;
    if (result.status !== 0) return { failed: title, ran, calls, out, err };
  }
  return { ran, calls, out, err };
}

/** Runs a job as GitLab does: before_script and script as one script. */
export function runGitlabJob(project: Project, config: Json, name: string, variables: Context): JobResult {
  const job = gitlabJob(config, name);
  const lines = [...(job.before_script ?? config.default?.before_script ?? []), ...job.script] as string[];
  const { status, out, err, calls } = project.run(lines.join('\n'), {
    env: { GITLAB_CI: 'true', ...(job.variables as Context), ...variables },
  });
  return { ...(status === 0 ? {} : { failed: name }), ran: [name], out, err, calls };
}

/** A job with what it extends. */
export function gitlabJob(config: Json, name: string): Json {
  const { extends: parent, ...job } = config[name] as Json;
  return parent === undefined ? job : { ...gitlabJob(config, parent), ...job };
}

/** Whether a path of an artifact is one that the patterns of `exclude` leave out. */
export function isExcluded(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const text = pattern
      .split(/(\*\*\/|\*)/)
      .map((part) =>
        part === '**/' ? '(?:.*/)?' : part === '*' ? '[^/]*' : part.replace(/[.[\](){}+?^$|\\]/g, '\\$&'),
      );
    return new RegExp(`^${text.join('')}$`).test(path);
  });
}

function substitute(text: string, context: Context): string {
  return String(text).replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const value = valueOf(expression, context);
    if (value === null) throw new Error(`${expression} means nothing here.`);
    return value;
  });
}

/** As much of the language as the workflows use: `a == b || c == d`. */
function isTrue(condition: string, context: Context): boolean {
  return condition.split('||').some((side) => {
    const [left, right, ...more] = side.split('==').map((operand) => valueOf(operand.trim(), context));
    if (right === undefined || more.length > 0) throw new Error(`${condition} is more than this test reads.`);
    return left === right;
  });
}

function valueOf(operand: string, context: Context): string | null {
  const literal = /^'([^']*)'$/.exec(operand);
  if (literal !== null) return literal[1];
  if (Object.hasOwn(context, operand)) return context[operand];
  if (operand.startsWith('github.event.')) return null;
  throw new Error(`${operand} means nothing here.`);
}
