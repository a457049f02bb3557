import { say } from '../../language/say';
import { isComposite } from '../../model/json-object';
import { masked, withoutCredentials } from '../../redaction/redact';
import { SEVERITIES } from '../finding';
import { Report, Rule, RuleOutput, Subject } from '../rule';
import { ExtensionRule } from './extension';
import { outputToStandardError } from './standard-error';

/**
 * A rule of an organization as one of the library. Where it fails it says so once, and is not run again; a credential
 * in what it reports is hidden.
 *
 * @param fail hears why it failed
 */
export function guardRule(rule: ExtensionRule, fail: (problem: string) => void): Rule {
  let hasFailed = false;
  const safely = (subject: Subject | undefined, run: () => unknown) => {
    if (hasFailed) return;
    try {
      refusePromise(outputToStandardError(run));
    } catch (error) {
      hasFailed = true;
      const { address, constructPath = address } = subject?.location ?? {};
      const where = constructPath === undefined ? '' : say` at ${constructPath}`;
      fail(say`the rule ${rule.id} failed${where}: ${firstLine(error)}.`);
    }
  };
  const { check, checkResource, checkApp } = rule;
  return {
    ...rule,
    isForeign: true,
    since: rule.since ?? '',
    protectsFrom: rule.protectsFrom ?? '',
    documents: rule.documents ?? [],
    ...(check && {
      check: (stream, output) => safely(stream, () => check.call(rule, frozen(stream), checked(output))),
    }),
    ...(checkResource && {
      checkResource: (resource, output) =>
        safely(resource, () => checkResource.call(rule, frozen(resource), checked(output))),
    }),
    ...(checkApp && {
      checkApp: (app, about, settings) =>
        safely(undefined, () =>
          checkApp.call(rule, frozen(app), (subject) => checked(about(subject)), structuredClone(settings)),
        ),
    }),
  };
}

/** A report that comes later is in no review. */
function refusePromise(result: unknown): void {
  if (!isComposite(result) || typeof result.then !== 'function') return;
  void Promise.resolve(result).catch(() => undefined);
  throw new Error(say`it returns a promise, and a check must answer at once`);
}

/** What one rule sees another sees too: none can change it. */
function frozen<T>(value: T): T {
  if (!isComposite(value) || Object.isFrozen(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) frozen(member);
  return value;
}

/** Code in JavaScript may report anything. */
function checked(output: RuleOutput): RuleOutput {
  return {
    report(report) {
      const { message, severity, pointer = '' } = report ?? {};
      if (typeof message !== 'string' || message === '') throw new Error(say`it reports without a message`);
      if (severity !== undefined && !SEVERITIES.includes(severity))
        throw new Error(say`it reports the severity ${JSON.stringify(severity)}`);
      if (typeof pointer !== 'string') throw new Error(say`it reports a pointer that is not text`);
      output.report(withoutSecrets({ ...report, fix: report.fix ?? '' }));
    },
    skip(pointer, reason) {
      if (typeof pointer !== 'string' || typeof reason !== 'string')
        throw new Error(say`it skips without a pointer and a reason`);
      output.skip(pointer, reason);
    },
  };
}

function withoutSecrets(report: Report): Report {
  const shown = masked(report.got, report.pointer ?? '');
  const got = typeof shown === 'string' || shown === undefined ? shown : JSON.stringify(shown);
  const { message, fix, limit } = report;
  return {
    ...report,
    message: withoutCredentials(message),
    fix: withoutCredentials(String(fix)),
    ...(limit !== undefined && { limit: withoutCredentials(String(limit)) }),
    ...(got !== undefined && { got }),
  };
}

/** No stack trace: its reader is not its author. */
function firstLine(error: unknown): string {
  const { message = error } = (error ?? {}) as Partial<Error>;
  return String(message).split('\n')[0].replace(/\.$/, '');
}
