import { InputError, isInputError } from '../../core/reading/input-error';
import { CATALOGUE } from '../../core/rules/catalogue';
import { Rule, RuleOutput } from '../../core/rules/rule';

const ID = /^[a-z][a-z0-9]*([-/][a-z0-9]+)*$/;
const SEVERITIES: unknown[] = ['error', 'warning', 'info'];

/**
 * The rules an organisation brings in JavaScript modules: each exports a list of rules, or `{ rules }`.
 *
 * @param files the modules, by whole path
 * @throws InputError with every problem, a line each
 */
export function loadExtensions(files: readonly string[]): Rule[] {
  const problems: string[] = [];
  const ids = new Set(CATALOGUE.map(({ id }) => id));
  const rules = files.flatMap((file) => {
    const exported = load(file);
    if (!Array.isArray(exported)) {
      problems.push(`${file}: exports no list of rules. Write module.exports = { rules: [...] }.`);
      return [];
    }
    return exported.flatMap((rule: unknown, i) => {
      const found = problemsOf(rule, ids).map((problem) => `${file}: rule ${i + 1} ${problem}`);
      problems.push(...found);
      if (found.length > 0) return [];
      ids.add((rule as Rule).id);
      return [guard(rule as Rule, file)];
    });
  });
  if (problems.length > 0) throw new InputError(problems.join('\n'));
  return rules;
}

function load(file: string): unknown {
  try {
    const module = require(file) as Record<string, any>;
    return module?.rules ?? module?.default?.rules ?? module?.default ?? module;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_REQUIRE_ESM')
      throw new InputError(
        `${file}: is an ES module, which this Node.js cannot load here. Use Node.js 20.19 or newer, or write it as CommonJS (.cjs).`,
      );
    throw new InputError(`${file}: cannot be loaded: ${String(message).split('\n')[0]}.`);
  }
}

function problemsOf(value: unknown, ids: ReadonlySet<string>): string[] {
  if (typeof value !== 'object' || value === null) return ['is no object.'];
  const rule = value as Partial<Record<keyof Rule, unknown>>;
  const checks = ['check', 'checkResource', 'checkApp'] as const;
  const notFunctions = checks.filter((name) => rule[name] !== undefined && typeof rule[name] !== 'function');
  return [
    ...(typeof rule.id !== 'string' || !ID.test(rule.id)
      ? [
          `has the id ${JSON.stringify(rule.id)}. Allowed: words in lower case joined by - or /, such as acme/regions.`,
        ]
      : ids.has(rule.id)
        ? [`has the id "${rule.id}", which another rule has. Choose one that begins with your organisation.`]
        : []),
    ...(typeof rule.title === 'string' && rule.title !== '' ? [] : ['has no title.']),
    ...(SEVERITIES.includes(rule.severity)
      ? []
      : [`has the severity ${JSON.stringify(rule.severity)}. Allowed: error, warning or info.`]),
    ...notFunctions.map((name) => `has a ${name} that is no function.`),
    ...(checks.every((name) => rule[name] === undefined)
      ? [
          'has no check. Write check(stream, output), checkResource(resource, output) or checkApp(app, about).',
        ]
      : []),
    ...(typeof rule.checkResource === 'function' && !Array.isArray(rule.types)
      ? ['has checkResource and no types. Name the Terraform types it looks at.']
      : []),
  ];
}

/** A rule that fails or reports nonsense says which it is; what it must not leave out is filled in. */
function guard(rule: Rule, file: string): Rule {
  const safely = (where: string | undefined, run: () => void) => {
    try {
      run();
    } catch (error) {
      if (isInputError(error)) throw error;
      throw new InputError(
        `${file}: the rule ${rule.id} failed${where === undefined ? '' : ` at ${where}`}: ${String((error as Error)?.message ?? error).split('\n')[0]}.`,
      );
    }
  };
  const checked = (output: RuleOutput): RuleOutput => ({
    report(report) {
      if (typeof report?.message !== 'string' || report.message === '')
        throw new Error('it reports without a message');
      output.report({ ...report, fix: report.fix ?? '' });
    },
    skip: (pointer, reason) => output.skip(pointer, reason),
  });
  const { check, checkResource, checkApp } = rule;
  return {
    ...rule,
    protectsFrom: rule.protectsFrom ?? '',
    documents: rule.documents ?? [],
    ...(check && {
      check: (stream, output) =>
        safely(stream.origin.address, () => check.call(rule, stream, checked(output))),
    }),
    ...(checkResource && {
      checkResource: (resource, output) =>
        safely(resource.origin.address, () => checkResource.call(rule, resource, checked(output))),
    }),
    ...(checkApp && {
      checkApp: (app, about, settings) =>
        safely(undefined, () => checkApp.call(rule, app, (subject) => checked(about(subject)), settings)),
    }),
  };
}
