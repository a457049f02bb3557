import { sayingAt } from '../language';
import { say } from '../../core/language/say';
import { inARow, listed } from '../../core/language/lists';
import { IConstruct } from 'constructs';
import { resolveStream } from '../../core/model/resolve-stream';
import { suggestion } from '../../core/model/nearest';
import { isUnknown } from '../../core/model/stream-definition';
import { judgeApp } from '../synthesis/judge-app';
import { TestedFinding } from './tested-finding';
import { TestedStream } from './tested-stream';
import { checkCalls } from '../types/check-calls';

/**
 * The event streams of an app, a stack or any other construct for a test: as data, with what every rule says of them, and
 * with what they make of messages. Needs no test framework, no synthesis and no files.
 *
 * @example
 * import { TerraformStack } from 'cdktf';
 * import { testing } from 'cdktf-alicloud-event-streams';
 *
 * declare const stack: TerraformStack;
 * const streams = testing.TestedStreams.of(stack);
 * // What no rule allows, as a list that a test wants empty.
 * const errors = streams.errors;
 * // What arrives: `Topic` and the other fields of the sink.
 * const fields = streams.stream('warnings').delivered({ body: { level: 'WARN' } });
 */
export class TestedStreams {
  /**
   * The streams of a construct and everything below it, as they are now.
   *
   * @param scope an app, a stack, or a construct of one
   */
  public static of(scope: IConstruct): TestedStreams {
    return new TestedStreams(scope);
  }

  /** Every stream, in the order of the stacks. */
  public readonly streams: TestedStream[];

  /** What the rules say, errors first: those of the library and of the app's extensions, with the app's own settings. */
  public readonly findings: TestedFinding[];

  private constructor(private readonly scope: IConstruct) {
    const { root } = scope.node;
    const { app, findings, notEvaluated, acknowledged, problems } = sayingAt(root, () => judgeApp(root));
    if (problems.length > 0) throw new Error(problems.join('\n'));
    this.streams = app.streams
      .filter(({ location }) => this.isBelow(location.constructPath))
      .map((stream) => TestedStream._of(resolveStream(app, stream), app, root));
    const said = [
      ...findings.map(({ severity, message, ...at }) => ({ ...at, severity: severity as string, message })),
      ...acknowledged.map(({ finding, reason }) => ({
        ...finding,
        severity: 'acknowledged',
        message: reason,
      })),
      ...notEvaluated.map(({ reason, ...at }) => ({ ...at, severity: 'not-evaluated', message: reason })),
    ];
    this.findings = said
      .filter(({ constructPath }) => this.isBelow(constructPath))
      .map(({ rule, severity, constructPath = '', pointer, message }) => ({
        rule,
        severity,
        path: constructPath,
        ...(pointer !== undefined && { pointer }),
        message,
      }))
      .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  }

  /** The findings that fail a synthesis. */
  public get errors(): TestedFinding[] {
    return this.findings.filter(({ severity }) => severity === 'error');
  }

  /**
   * A stream by its name, or by the path of its construct. One that there is not throws, and so does a name that several
   * have.
   *
   * @param name the name or the path
   */
  public stream(name: string): TestedStream {
    const found = this.streams.filter(
      ({ path, definition }) => path === name || definition.EventStreamingName === name,
    );
    if (found.length === 1) return found[0];
    throw sayingAt(this.scope, () => this.notOne(name, found));
  }

  private notOne(name: string, found: readonly TestedStream[]): Error {
    const where = this.scope.node.path || say`the app`;
    if (found.length > 1)
      return new Error(
        say`${where}: ${found.length} streams are called "${name}"; give a path: ${listed(found.map(({ path }) => path))}.`,
      );
    const names = this.streams.map(({ definition, path }) =>
      isUnknown(definition.EventStreamingName) ? path : String(definition.EventStreamingName),
    );
    const none = say`${where}: there is no stream "${name}".`;
    const there = names.length === 0 ? say`In it there are none.` : say`In it there are ${listed(names)}.`;
    return new Error(inARow([`${none}${suggestion(name, names)}`, there]));
  }

  private isBelow(path: string | undefined): boolean {
    const own = this.scope.node.path;
    return own === '' || path === own || path?.startsWith(`${own}/`) === true;
  }
}

checkCalls(TestedStreams, 'TestedStreams');

/** What a test looks at first. */
const ORDER = ['error', 'warning', 'info', 'acknowledged', 'not-evaluated'];
