import { Finding } from '../core/rules/finding';
import { CLASSES, FUNCTIONS, STRUCTS } from './types/declared-types';

/*
 * An app in Python runs this library in a process of its own, which jsii starts and tells its language. Names of the public
 * interface stand in what the library says as TypeScript spells them; here they get the spelling of the app.
 */

/** Whether the app is written in Python: jsii says so to the process, for example `Python/3.11.7`. */
function isPython(): boolean {
  return process.env.JSII_AGENT?.startsWith('Python/') === true;
}

/** A sentence with the properties and functions of this library as the language of the app spells them. */
export function inHostNames(text: string): string {
  return isPython() ? text.replace(/"(?:[^"\\]|\\.)*"|“[^“”]*”|[^"“]+/g, outsideQuotes) : text;
}

/** What a rule found, in the names of the app. The value got is the user's, and stays. */
export function findingInHostNames(finding: Finding): Finding {
  if (!isPython()) return finding;
  const { message, limit, fix } = finding;
  return {
    ...finding,
    message: inHostNames(message),
    ...(limit !== undefined && { limit: inHostNames(limit) }),
    fix: inHostNames(fix),
  };
}

/** What stands in quotes, English or Chinese ones, is a value. */
function outsideQuotes(part: string): string {
  if (/^["“]/.test(part)) return part;
  // Neither inside a construct path, a JSON pointer or a JSONPath, nor behind a name of another kind.
  const named = part.replace(
    /(?<![\w./$-])[A-Za-z]\w*(?:\[\d+\])*(?:\.[A-Za-z]\w*(?:\[\d+\])*)*(?![\w/-])/g,
    spelt,
  );
  // The name in Terraform of what a binding takes is its name in Python.
  return named.replace(
    /(?<![\w.[\]])([\w.[\]]+) \(([\w.[\]]+)\)/g,
    (both, name: string, inTerraform: string) => (toSnakeCase(name) === inTerraform ? inTerraform : both),
  );
}

/** `batchWindow.interval` or `Match.greaterThan`; `data.userProperties` is of an event. */
function spelt(name: string): string {
  const [first, ...rest] = name.split('.');
  if (rest.length > 0 && (first === 'data' || !(isName(first) || Object.hasOwn(CLASSES, first)))) return name;
  return [first, ...rest].map((part) => (isName(part) ? toSnakeCase(part) : part)).join('.');
}

function isName(part: string): boolean {
  return NAMES.has(part.split('[')[0]);
}

/** Every property, parameter and function that this library declares. */
const NAMES: ReadonlySet<string> = new Set(
  [STRUCTS, FUNCTIONS, CLASSES].flatMap((table) =>
    Object.entries(table).flatMap(([key, declared]) =>
      // A letter behind a sign is the code of a type.
      [...`${key} ${declared}`.matchAll(/(?<![\w:#@^[{])[a-z]\w*/g)].map(([name]) => name),
    ),
  ),
);

/** As jsii names what it makes for Python. */
export function toSnakeCase(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z]+)/g, '$1_$2')
    .toLowerCase();
}
