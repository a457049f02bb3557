import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { isWithin, LIMITS } from '../../contract/limits';
import { excerptOf } from '../../model/excerpt';
import { escapePointer } from '../../model/json-pointer';
import {
  isJsonObject,
  isNumber,
  JsonNumber,
  JsonValue,
  plainJson,
  printJson,
  spellingOf,
} from '../../model/json-value';
import { REQUIRED_ATTRIBUTES } from '../../simulation/envelope-place';
import { holdsForNone } from '../../simulation/numeric-range';
import { respell } from '../../simulation/number-text';
import { checkPattern } from '../../simulation/pattern-grammar';
import { streamPattern } from '../../simulation/stream-pattern';
import { Report, StreamRule } from '../rule';

const PATTERNS = cite('eventbridge-event-patterns');
const ENGINE = cite('rocketmq-eventbridge');

/** Each alternative of a pattern can be met by something. */
export const filterContradiction: StreamRule = {
  id: 'filter-contradiction',
  since: '2026-11-26',
  title: 'Each alternative of a filter pattern can match something',
  severity: 'warning',
  documents: [PATTERNS, ENGINE],
  protectsFrom:
    'An alternative that nothing can match is a mistake; if it is the only one, the stream delivers nothing.',
  check(stream, output) {
    for (const { pointer, path, wanted } of streamPattern(stream).leaves) {
      wanted.forEach((item, i) => {
        for (const found of contradictions(item, path))
          output.report({ ...found, pointer: `/FilterPattern${pointer}/${i}${found.pointer}` });
      });
    }
  },
};

/** The operators that something can contradict. */
const JUDGED = ['numeric', 'cidr', 'exists', 'anything-but'];

type Found = Report & { readonly pointer: string };

function contradictions(item: JsonValue, path: readonly string[]): Found[] {
  if (isNumber(item)) return path[0] === 'data' ? respelt(item, '') : [];
  if (!isJsonObject(item) || !JUDGED.some((operator) => Object.hasOwn(item, operator))) return [];
  if (checkPattern({ data: { x: [plainJson(item)] } }).problems.length > 0) return [];
  const [[operator, operand]] = Object.entries(item);
  const at = `/${escapePointer(operator)}`;
  switch (operator) {
    case 'numeric':
      return emptyRange(operand as JsonValue[], at);
    case 'cidr':
      return emptyBlock(operand as string, at);
    case 'exists':
      return operand === false && path.length === 1 ? alwaysThere(path[0], at) : [];
    case 'anything-but': {
      if (Array.isArray(operand) && operand.length === 0) return [excludesNothing(at)];
      const excluded = Array.isArray(operand) ? operand : [operand];
      return path[0] === 'data'
        ? excluded.flatMap((value) => (isNumber(value) ? respelt(value, at) : []))
        : [];
    }
    default:
      return [];
  }
}

function emptyRange(comparisons: readonly JsonValue[], pointer: string): Found[] {
  if (!holdsForNone(comparisons)) return [];
  return [
    {
      pointer,
      message: say`no number is in the range`,
      got: printJson(comparisons as JsonValue[]),
      limit: say`comparisons that one number can meet, the lower bound first: [">=", 10, "<=", 50]`,
      source: PATTERNS,
      fix: say`Correct the bounds; two ranges are two alternatives of the list.`,
    },
  ];
}

function emptyBlock(block: string, pointer: string): Found[] {
  const [address, mask] = block.split('/');
  if (mask === undefined || isWithin(LIMITS.comparedBlock, Number(mask))) return [];
  return [
    {
      pointer,
      message: say`the open-source engine leaves out the first and the last address of a block, and so everything of a /${Number(mask)}`,
      got: block,
      limit: say`a mask of at most ${LIMITS.comparedBlock.maximum}, or an address without one`,
      source: ENGINE,
      fix: say`Write each address without a mask: ${excerptOf({ cidr: address })}.`,
    },
  ];
}

function alwaysThere(attribute: string, pointer: string): Found[] {
  if (!REQUIRED_ATTRIBUTES.includes(attribute)) return [];
  return [
    {
      pointer,
      message: say`every event has the attribute ${attribute}`,
      got: '{"exists":false}',
      limit: say`what an event may have there`,
      source: cite('eventbridge-event-overview'),
      fix: say`Leave ${attribute} out.`,
    },
  ];
}

function excludesNothing(pointer: string): Found {
  return {
    pointer,
    message: say`anything-but excludes nothing, and the open-source engine lets through whatever is there`,
    got: '[]',
    limit: say`at least one value`,
    source: ENGINE,
    fix: say`Write what is excluded, or {"exists":true}.`,
  };
}

/** The engine compares the text of numbers, after it has spelt that of the event anew. */
function respelt(number: JsonNumber, pointer: string): Found[] {
  const spelling = spellingOf(number);
  const respelling = respell(spelling);
  if (respelling === spelling) return [];
  const equal = `{"numeric":["=",${spelling}]}`;
  return [
    {
      pointer,
      message: say`the open-source engine spells the number of an event ${respelling} before it compares it as text, and never finds it equal to ${spelling}`,
      got: spelling,
      limit: say`a number that is spelt as Java spells it, or ${equal}`,
      source: ENGINE,
      fix:
        pointer === ''
          ? say`Compare numbers: ${equal}.`
          : say`Exclude it with comparisons: {"numeric":["<", …]} and {"numeric":[">", …]}.`,
    },
  ];
}
