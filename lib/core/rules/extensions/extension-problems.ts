import { say, words } from '../../language/say';
import { isObject } from '../../model/json-object';
import { SEVERITIES } from '../finding';
import { Rule } from '../rule';
import { Extension } from './extension';

const ID = /^[a-z][a-z0-9]*([-/][a-z0-9]+)*$/;
const SETTINGS = ['rules', 'severities', 'mandatory'];
const SHAPE = words`Export { rules: [...], severities: {...}, mandatory: [...] }, any of them.`;

/** What is wrong with the exports of a module, a sentence each; none where they are an {@link Extension}. */
export function extensionProblems(exported: unknown): string[] {
  if (!isObject(exported) || !SETTINGS.some((name) => name in exported))
    return [say`exports neither rules nor severities nor mandatory rules. ${SHAPE}`];
  const { rules = [], severities = {}, mandatory = [] } = exported;
  return [
    ...(Array.isArray(rules) ? rules.flatMap(ruleProblems) : [say`has rules that are not a list.`]),
    ...severityProblems(severities),
    ...(isListOf(mandatory, isText) ? [] : [say`has a mandatory that is not a list of rule ids.`]),
    ...offProblems(exported as Extension),
  ];
}

function severityProblems(severities: unknown): string[] {
  if (!isObject(severities)) return [say`has severities that are not an object of rule ids.`];
  return Object.entries(severities)
    .filter(([, severity]) => severity !== 'off' && !isSeverity(severity))
    .map(
      ([id, severity]) =>
        say`gives ${id} the severity ${JSON.stringify(severity)}. Allowed: error, warning, info or off.`,
    );
}

/** A contradiction of the module with itself. */
function offProblems({ severities, mandatory }: Extension): string[] {
  if (!isObject(severities) || !Array.isArray(mandatory)) return [];
  return mandatory
    .filter((id) => severities[id] === 'off')
    .map((id) => say`says of ${id} that it is mandatory, and switches it off. Remove one of the two.`);
}

function ruleProblems(value: unknown, i: number): string[] {
  const problems = isObject(value) ? problemsOfRule(value) : [say`is not an object.`];
  return problems.map((problem) => say`rule ${i + 1} ${problem}`);
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isDocument(value: unknown): boolean {
  return isObject(value) && typeof value.title === 'string' && typeof value.date === 'string';
}

function isSeverity(value: unknown): boolean {
  return SEVERITIES.some((severity) => severity === value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function problemsOfRule(rule: Partial<Record<keyof Rule, unknown>>): string[] {
  const checks = ['check', 'checkResource', 'checkApp'] as const;
  const notFunctions = checks.filter((name) => rule[name] !== undefined && typeof rule[name] !== 'function');
  const problems: [isWrong: boolean, problem: string][] = [
    [
      typeof rule.id !== 'string' || !ID.test(rule.id),
      say`has the id ${JSON.stringify(rule.id)}. Allowed: words in lower case joined by - or /, such as acme/regions.`,
    ],
    [typeof rule.title !== 'string' || rule.title === '', say`has no title.`],
    [
      !isSeverity(rule.severity),
      say`has the severity ${JSON.stringify(rule.severity)}. Allowed: error, warning or info.`,
    ],
    ...notFunctions.map((name): [boolean, string] => [true, say`has a ${name} that is not a function.`]),
    [
      checks.every((name) => rule[name] === undefined),
      say`has no check. Write check(stream, output), checkResource(resource, output) or checkApp(app, about).`,
    ],
    [
      typeof rule.checkResource === 'function' && !isListOf(rule.types, isText),
      say`has checkResource and no types. Name the Terraform types it looks at.`,
    ],
    [
      !isListOf(rule.documents ?? [], isDocument),
      say`has documents that are not a list of { title: '...', date: '...' }.`,
    ],
  ];
  return problems.filter(([isWrong]) => isWrong).map(([, problem]) => problem);
}
