import { say } from '../language/say';
import { withoutInexact, withSpellings } from '../model/spellings';
import { unknown } from '../model/stream-definition';
import { JsonText } from './json-text';

/** Its numbers are compared as they are spelt. */
const PATTERN = 'filter_pattern';

/** Attributes of RAM policies, roles, rules of event buses, triggers and alarms that hold JSON, which rules look into. */
const DOCUMENTS = [
  'policy_document',
  'assume_role_policy_document',
  'document',
  PATTERN,
  'trigger_config',
  'metric_dimensions',
];

/**
 * What such a document says, as data; unknown where its text cannot be read, or can be read in two ways; undefined where
 * the attribute holds none.
 */
export function readDocument(name: string, value: unknown, read: (text: string) => JsonText): unknown {
  if (typeof value !== 'string' || value === '' || !DOCUMENTS.includes(name)) return undefined;
  const { value: document, problems, spelt } = read(value);
  const [problem] = problems;
  if (problem !== undefined) return unknown(say`the text of ${name}${problem.pointer} ${problem.message}`);
  if (spelt === undefined) return document;
  return name === PATTERN ? withSpellings(document, spelt) : withoutInexact(document, spelt);
}
