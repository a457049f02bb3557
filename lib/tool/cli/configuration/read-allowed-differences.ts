import { say } from '../../../core/language/say';
import { isObject } from '../../../core/model/json-object';
import { suggestion } from '../../../core/model/nearest';
import { AllowedDifferences } from '../../reports/allowed-differences';
import { refuseProblems } from './problem-lines';
import { readYaml } from './read-yaml';

const MEMBERS = ['same', 'allow'];
const OF_ITEM = ['pointer', 'stream', 'reason'];

/**
 * Reads the list of what two stages may have otherwise.
 *
 * @throws InputError with every problem, a line each
 */
export function readAllowedDifferences(file: string): AllowedDifferences {
  const { written } = readYaml(file);
  const problems: string[] = [];
  const refuse = (problem: string) => problems.push(say`${file}: ${problem}`);
  if (!isObject(written)) refuse(say`is not a list of differences: an object with same and allow.`);
  const { same = [], allow = [], ...others } = isObject(written) ? (written as Json) : {};
  for (const name of Object.keys(others)) refuse(say`has no member ${name}.${suggestion(name, MEMBERS)}`);
  if (!Array.isArray(same)) refuse(say`same: is not a list of lists of texts.`);
  else
    same.forEach(
      (texts, i) => isSame(texts) || refuse(say`same[${i}]: is not a list of two or more texts, none empty.`),
    );
  if (!Array.isArray(allow)) refuse(say`allow: is not a list.`);
  else allow.forEach((item, i) => checkItem(item, `allow[${i}]`, refuse));
  refuseProblems(file, problems, (problem) => problem);
  return { same, allow } as AllowedDifferences;
}

type Json = Readonly<Record<string, unknown>>;

function isSame(texts: unknown): boolean {
  return (
    Array.isArray(texts) &&
    texts.length > 1 &&
    texts.every((text) => typeof text === 'string' && text.trim() !== '')
  );
}

function checkItem(item: unknown, place: string, refuse: (problem: string) => void): void {
  if (!isObject(item)) return refuse(say`${place}: is not an object with pointer and reason.`);
  const { pointer, stream, reason, ...others } = item as Json;
  for (const name of Object.keys(others))
    refuse(say`${place}: has no member ${name}.${suggestion(name, OF_ITEM)}`);
  if (typeof pointer !== 'string' || !/^(\/|$)/.test(pointer))
    refuse(
      say`${place}.pointer: is not a JSON pointer, for example /RunOptions/MaximumTasks; "" is a stream that one stage lacks.`,
    );
  else if (pointer === '' && stream === undefined)
    refuse(say`${place}.stream: is missing; it names the stream that one stage may lack.`);
  if (stream !== undefined && typeof stream !== 'string') refuse(say`${place}.stream: is not a text.`);
  if (typeof reason !== 'string' || reason.trim() === '')
    refuse(say`${place}.reason: is missing; it says why it may differ.`);
}
