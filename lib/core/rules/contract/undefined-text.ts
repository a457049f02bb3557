import { say } from '../../language/say';
import { ACTIONS } from '../../contract/actions/index';
import { cite } from '../../contract/documents';
import { isArn } from '../../model/arn';
import { isComposite } from '../../model/json-object';
import { escapePointer } from '../../model/json-pointer';
import { inShort } from '../../model/partly-known';
import { isUnknown, StreamPart } from '../../model/stream-definition';
import { Report, Rule, RuleOutput } from '../rule';
import { show } from '../show';

const SOURCE = cite('ecmascript-to-string');

/**
 * What JavaScript makes of nothing in a text. In a name that a user chooses, such a word is a warning, and none where the
 * name begins with it or is a place for nothing: `undefined-behavior` and `dev-null` are names.
 */
export const undefinedText: Rule = {
  id: 'undefined-text',
  since: '2026-11-27',
  title: 'No name, id, region, address or ARN contains undefined, NaN, null or [object Object]',
  severity: 'error',
  documents: [SOURCE],
  protectsFrom:
    'An unset variable becomes part of a name, and the stream reads from or writes to the wrong place.',
  types: Object.keys(ACTIONS),
  check(stream, output) {
    const { name, source, sink, transforms, runOptions, tags, description } = stream;
    judge(name, 'name', '/EventStreamingName', output);
    judge(description, 'prose', '/Description', output);
    checkPart(source, '/Source', output);
    checkPart(sink, '/Sink', output);
    checkMembers(transforms, '/Transforms', output);
    checkMembers(runOptions, '/RunOptions', output);
    checkTags(tags, '/Tags', output);
  },
  checkResource({ values }, output) {
    const { tags, description, ...others } = values;
    judge(description, 'prose', '/description', output);
    checkMembers(others, '', output);
    checkTags(tags, '/tags', output);
  },
};

/** What a text is. */
type Role = 'id' | 'name' | 'prose';

/** What a service gives out, or what names a thing whole: none of it has such a word in it. Regions are looked up. */
const IDS = /(?:(?:^|_)(?:id|ids|arn)|Ids?|ID|Arn)$/;
const NAMES =
  /(?:name|topics?|group|queue|bucket|project|log_?store|database|table|collection|exchange|hosts?|endpoint|ur[il]|bootstraps|servers|namespace)$/i;
const REGION = /^region_?id$/i;

function roleOf(parameter: string): Role | undefined {
  if (REGION.test(parameter)) return undefined;
  if (IDS.test(parameter)) return 'id';
  return NAMES.test(parameter) ? 'name' : undefined;
}

function checkPart({ kind, parameters }: StreamPart, pointer: string, output: RuleOutput): void {
  checkMembers(parameters, `${pointer}/${escapePointer(kind)}`, output);
}

/** The members of an object by their names, those of a list and the constant of a sink field by that of what they are in. */
function checkMembers(value: unknown, pointer: string, output: RuleOutput, name?: string): void {
  if (typeof value === 'string' || isUnknown(value)) {
    const role = roleOf(name ?? '');
    if (role !== undefined) judge(value, role, pointer, output);
    return;
  }
  if (!isComposite(value)) return;
  const isNamed = Array.isArray(value) || value.Form === 'CONSTANT';
  for (const [key, member] of Object.entries(value))
    checkMembers(member, `${pointer}/${escapePointer(key)}`, output, isNamed ? name : key);
}

function checkTags(tags: unknown, pointer: string, output: RuleOutput): void {
  if (!isComposite(tags) || isUnknown(tags)) return;
  for (const [key, value] of Object.entries(tags))
    judge(value, 'prose', `${pointer}/${escapePointer(key)}`, output);
}

function judge(value: unknown, role: Role, pointer: string, output: RuleOutput): void {
  const text = isUnknown(value) ? inShort(value) : value;
  if (typeof text !== 'string') return;
  const found = mistakeIn(text, role);
  if (found === undefined) return;
  output.report({
    pointer,
    message: say`the text of ${found.word} stands where a value was meant`,
    got: show(text),
    limit: say`the value itself`,
    source: SOURCE,
    fix: say`Look where the text is made: a variable in it is not set, or is an object.`,
    ...(found.severity && { severity: found.severity }),
  });
}

interface Mistake {
  readonly word: string;
  readonly severity?: Report['severity'];
}

const OBJECT = '[object Object]';
const WORDS = ['undefined', 'NaN', 'null'];

function mistakeIn(text: string, role: Role): Mistake | undefined {
  if (text.includes(OBJECT)) return { word: OBJECT };
  if (!WORDS.some((word) => text.includes(word))) return undefined;
  if (role === 'prose') return warning(among([text], WORDS));
  const certain = isArn(text) ? among(text.split(/[:/]/), WORDS) : among([text], ['undefined', 'NaN']);
  if (certain !== undefined) return { word: certain };
  const pieces = text.split(/[-_.:/]/);
  if (role === 'id') return mistake(among(pieces, WORDS));
  // The parts of an address are names, each of which may begin with such a word.
  const parts = text.split(/[:/?&=@,;]+/);
  const later = parts.flatMap((part) => part.split(/[-_.]/).slice(1));
  return warning(
    among([text], WORDS) ??
      among(parts, ['undefined']) ??
      among(later, ['undefined']) ??
      among(pieces, ['NaN']),
  );
}

/** Which of some words is one of the parts of a text. */
function among(parts: readonly string[], words: readonly string[]): string | undefined {
  return words.find((word) => parts.includes(word));
}

function mistake(word: string | undefined): Mistake | undefined {
  return word === undefined ? undefined : { word };
}

function warning(word: string | undefined): Mistake | undefined {
  return word === undefined ? undefined : { word, severity: 'warning' };
}
