import { said, say } from '../../language/say';
import { listed } from '../../language/lists';
import { Acknowledgement, acknowledgementOf } from '../../model/acknowledgement';
import { isComposite, isObject } from '../../model/json-object';
import { unescapePointer } from '../../model/json-pointer';
import { suggestion } from '../../model/nearest';
import { CATALOGUE } from '../catalogue';
import { countProblem, placeProblem, raiseProblem } from '../quotas/quota-checks';
import { Written } from './to-configuration';
import { validate } from './validator';

/** A problem and the keys that lead to it. */
export interface Problem {
  readonly path: readonly string[];
  readonly message: string;
}

/**
 * What is wrong with a configuration. Rule ids are checked later, for extensions bring rules of their own.
 *
 * @param nameOf what messages call the part that some keys lead to; the whole where there are none
 */
export function configurationProblems(
  written: unknown,
  nameOf: (path: readonly string[]) => string,
): Problem[] {
  const problems = schemaProblems(written, nameOf, describeValue);
  return problems.length > 0 ? problems : meaningProblems(written as Written, nameOf);
}

/** What is wrong with an entry that is given alone, as its author calls its parts; undefined if nothing is. */
export function entryProblem(
  list: 'quotas' | 'existing' | 'acknowledgements',
  entry: object,
  name: string,
): string | undefined {
  const nameOf = (path: readonly string[]) => path.slice(2).join('.') || name;
  const written = { [list]: [entry] };
  // In code, its author sees what stands there anyway.
  const problems = schemaProblems(written, nameOf, (value) => JSON.stringify(value) ?? 'nothing');
  return [...problems, ...(problems.length > 0 ? [] : meaningProblems(written as Written, nameOf))][0]
    ?.message;
}

/** What is wrong with an acknowledgement that a stack records, without any value of it; undefined if nothing is. */
export function recordedProblem(entry: unknown): string | undefined {
  // Another version of this library may say more.
  const known = isObject(entry) ? acknowledgementOf(entry as unknown as Acknowledgement) : entry;
  const nameOf = (path: readonly string[]) => path.slice(2).join('.') || say`the acknowledgement`;
  return configurationProblems({ acknowledgements: [known] }, nameOf)[0]?.message;
}

function schemaProblems(
  written: unknown,
  nameOf: (path: readonly string[]) => string,
  describe: (value: unknown) => string,
): Problem[] {
  if (validate(written)) return [];
  return (validate.errors ?? []).map(({ instancePath, keyword, params, parentSchema, data }) => {
    const path = instancePath.split('/').slice(1).map(unescapePointer);
    const name = nameOf(path);
    if (keyword === 'additionalProperties') {
      const known = Object.keys(parentSchema.properties);
      const extra = params.additionalProperty as string;
      return {
        path: [...path, extra],
        message: say`there is no setting "${extra}" in ${name}.${suggestion(extra, known)} Settings: ${listed(known)}.`,
      };
    }
    if (keyword === 'required')
      return { path, message: say`${name} has no ${params.missingProperty}. Add it.` };
    const expected =
      said(parentSchema['x-expected'] ?? '') || say`settings by name, such as rules or acknowledgements`;
    const words = (parentSchema.enum ?? []) as readonly unknown[];
    const near = suggestion(typeof data === 'string' ? data : '', words.map(String));
    return { path, message: say`${name} is ${describe(data)}.${near} Allowed: ${expected}.` };
  });
}

/** What stands where something else is wanted: never its text, for it may be a credential. */
function describeValue(value: unknown): string {
  if (Array.isArray(value)) return say`a list`;
  if (isComposite(value)) return say`a map of settings`;
  if (typeof value === 'string')
    return DAY.test(value) || value.trim() === '' ? JSON.stringify(value) : say`another text`;
  return value === undefined ? 'nothing' : String(value);
}

/** What is written like a day. */
const DAY = /^\d\d\d\d-\d\d-\d\d$/;

function meaningProblems(written: Written, nameOf: (path: readonly string[]) => string): Problem[] {
  const { quotas = [], existing = [], acknowledgements = [], rulesAsOf } = written;
  const problems: Problem[] = [];
  const check = <T>(list: string, items: readonly T[], problemOf: (item: T, name: string) => Found) =>
    items.forEach((item, i) => {
      const path = [list, String(i)];
      const message = problemOf(item, nameOf([...path, 'expires']));
      if (message !== undefined) problems.push({ path, message });
    });
  check(
    'quotas',
    quotas,
    ({ quota, maximum, ...place }) => raiseProblem(quota, maximum) ?? placeProblem(quota, place),
  );
  check(
    'existing',
    existing,
    ({ quota, count, ...place }) => countProblem(quota, count) ?? placeProblem(quota, place, true),
  );
  check('acknowledgements', acknowledgements, ({ expires }, name) => dateProblem(expires, name));
  const name = nameOf(['rulesAsOf']);
  const wrongDay = dateProblem(rulesAsOf, name) ?? tooEarly(rulesAsOf, name);
  if (wrongDay !== undefined) problems.push({ path: ['rulesAsOf'], message: wrongDay });
  return problems;
}

type Found = string | undefined;

/** A day that no calendar has. */
function dateProblem(day: string | undefined, name: string): Found {
  if (day === undefined) return undefined;
  const time = Date.parse(day);
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(day)) return undefined;
  return say`${name} is ${JSON.stringify(day)}. Allowed: a date such as 2027-01-31.`;
}

/** A day on which there were no rules: nothing would be judged. */
function tooEarly(day: string | undefined, name: string): Found {
  const [first] = CATALOGUE.map(({ since }) => since).sort();
  if (day === undefined || day >= first) return undefined;
  return say`${name} is ${JSON.stringify(day)}, and the first rules are of ${first}: nothing would be judged. Allowed: a later day.`;
}
