import { triggerAttributes } from '../../model/function-trigger';
import { escapePointer } from '../../model/json-pointer';
import { isComposite, isObject, objectOf } from '../../model/json-object';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { readTerraformJson } from '../terraform-text';

/** The attributes of a stream, and where they are in its request. */
const TEXTS = {
  event_streaming_name: '/EventStreamingName',
  description: '/Description',
  status: '/Status',
} as const;
const JSONS = {
  source: '/Source',
  sink: '/Sink',
  filter_pattern: '/FilterPattern',
  transforms: '/Transforms',
  run_options: '/RunOptions',
} as const;

/**
 * What of a stream Terraform marks sensitive, as JSON pointers. It marks an attribute whole: where a template shows which
 * parts are references, the others stand in the configuration anyway.
 *
 * @param marks true, or the marks of attributes
 * @param templateOf the text of an attribute as the configuration has it
 */
function sensitivePlaces(marks: unknown, templateOf: (attribute: string) => string | undefined): string[] {
  const isMarked = (name: string) => marks === true || objectOf(marks)[name] === true;
  const texts = Object.entries(TEXTS).filter(([name]) => isMarked(name));
  const jsons = Object.entries(JSONS).filter(([name]) => isMarked(name));
  return [
    ...texts.map(([, pointer]) => pointer),
    ...jsons.flatMap(([name, pointer]) => {
      const template = templateOf(name);
      return template === undefined ? [pointer] : referencesIn(readTerraformJson(template).value, pointer);
    }),
    ...(isMarked('tags') ? ['/Tags'] : tagsIn(objectOf(marks).tags)),
  ];
}

/** The same of the stream that a trigger makes: all that its configuration says, where that is marked. */
function placesOfTrigger(marks: unknown, type: string): string[] {
  const { config, functionName, service = '' } = triggerAttributes(type)!;
  const isMarked = (...names: string[]) =>
    marks === true || names.some((name) => objectOf(marks)[name] === true);
  return [
    ...(isMarked('source_arn') ? ['/EventStreamingName'] : []),
    ...(isMarked(config) ? ['/Source', '/FilterPattern', '/RunOptions', '/Status'] : []),
    ...(isMarked(config, functionName, service, 'qualifier') ? ['/Sink'] : []),
  ];
}

/** A stream with what of it Terraform marks sensitive. */
export function withSensitive(
  stream: StreamDefinition,
  marks: unknown,
  templateOf: (attribute: string) => string | undefined = () => undefined,
): StreamDefinition {
  const { madeBy } = stream;
  const sensitive =
    madeBy === undefined ? sensitivePlaces(marks, templateOf) : placesOfTrigger(marks, madeBy.type);
  return sensitive.length === 0 ? stream : { ...stream, sensitive };
}

function referencesIn(value: unknown, pointer: string): string[] {
  if (value === undefined || isUnknown(value)) return [pointer];
  if (!isComposite(value)) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    referencesIn(member, `${pointer}/${escapePointer(key)}`),
  );
}

function tagsIn(marks: unknown): string[] {
  if (!isObject(marks)) return [];
  return Object.keys(marks)
    .filter((name) => marks[name] === true)
    .map((name) => `/Tags/${escapePointer(name)}`);
}
