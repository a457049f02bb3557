import { say } from '../../language/say';
import { allOf, listed } from '../../language/lists';
import { cite } from '../../contract/documents';
import { describeRange, isWithin, LIMITS } from '../../contract/limits';
import {
  HIDDEN_TAG_KEYS,
  REFUSED_IN_TAGS,
  RESERVED_TAG_KEYS,
  TAGGED_TYPES,
} from '../../contract/reserved-tags';
import { isObject } from '../../model/json-object';
import { escapePointer } from '../../model/json-pointer';
import { isUnknown } from '../../model/stream-definition';
import { Report, Rule, RuleOutput } from '../rule';
import { show } from '../show';

const TAGS = LIMITS.tagsPerResource.source;
const PROVIDER = cite('provider-source');
const LETTERS = cite('oss-tag-keys');

/** The tags of a stream, and of what stands around it. */
export const tags: Rule = {
  id: 'tags',
  since: '2026-11-27',
  title: 'The number of tags, their keys and their values are within the limits of Alibaba Cloud',
  severity: 'error',
  documents: [TAGS, PROVIDER, LETTERS],
  protectsFrom: 'The tags are refused after the resource is created, or every plan sets them again.',
  types: TAGGED_TYPES,
  check: (stream, output) => checkTags(stream.tags, '/Tags', output),
  checkResource: ({ values }, output) => checkTags(values.tags, '/tags', output),
};

function checkTags(all: unknown, pointer: string, output: RuleOutput): void {
  if (isUnknown(all)) return output.skip(pointer, all.$unknown);
  if (!isObject(all)) return;
  const count = Object.keys(all).length;
  if (!isWithin(LIMITS.tagsPerResource, count))
    output.report({
      pointer,
      message: say`there are more tags than a resource has`,
      got: say`${count} tags`,
      limit: describeRange(LIMITS.tagsPerResource),
      source: TAGS,
      fix: say`Leave out some; StreamTags of the app and of the stack count too.`,
    });
  // Whoever wrote them has an order of their own, which says nothing.
  for (const key of Object.keys(all).sort()) {
    const value = all[key];
    const place = `${pointer}/${escapePointer(key)}`;
    const found = keyMistake(key) ?? valueMistake(value);
    if (found !== undefined) output.report({ ...found, pointer: place });
    else if (isUnknown(value)) output.skip(place, value.$unknown);
  }
}

function keyMistake(key: string): Report | undefined {
  const got = show(key);
  const begins = (beginnings: readonly string[], text = key) =>
    beginnings.some((beginning) => text.startsWith(beginning));
  if (begins(HIDDEN_TAG_KEYS))
    return {
      message: begins(RESERVED_TAG_KEYS)
        ? say`the key of the tag begins as those that Alibaba Cloud keeps for itself`
        : say`the provider leaves the tag out where it reads tags, and sets it again with each plan`,
      got,
      limit: say`none that begins with ${listed(HIDDEN_TAG_KEYS)}`,
      source: begins(RESERVED_TAG_KEYS) ? TAGS : PROVIDER,
      fix: say`Choose another key.`,
    };
  if (begins(RESERVED_TAG_KEYS, key.toLowerCase()))
    return {
      severity: 'warning',
      message: say`the key of the tag begins, but for capital letters, as those that Alibaba Cloud keeps for itself`,
      got,
      limit: say`none that begins with ${listed(RESERVED_TAG_KEYS)}`,
      source: LETTERS,
      fix: say`Choose another key.`,
    };
  const limit = LIMITS.tagKeyLength;
  if (isWithin(limit, key.length) && !REFUSED_IN_TAGS.some((text) => key.includes(text))) return undefined;
  return {
    message: isWithin(limit, key.length)
      ? say`the key of the tag holds an address`
      : say`the key of the tag has a wrong length`,
    got: say`${got} (${key.length} characters)`,
    limit: say`${describeRange(limit)}, without ${allOf(REFUSED_IN_TAGS)}`,
    source: limit.source,
    fix: say`Choose another key.`,
  };
}

function valueMistake(value: unknown): Report | undefined {
  const limit = LIMITS.tagValueLength;
  if (typeof value !== 'string') return undefined;
  const isLong = !isWithin(limit, value.length);
  if (!isLong && !REFUSED_IN_TAGS.some((text) => value.includes(text))) return undefined;
  return {
    message: isLong ? say`the value of the tag is too long` : say`the value of the tag holds an address`,
    got: say`${value.length} characters`,
    limit: say`${describeRange(limit)}, without ${allOf(REFUSED_IN_TAGS)}`,
    source: limit.source,
    fix: say`Shorten the value, or leave the address out.`,
  };
}
