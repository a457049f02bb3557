import { said, say } from '../language/say';
import { listed } from '../language/lists';
import { EventSample } from '../contract/kind-facts';
import { factsOf } from '../contract/kinds';
import { nearest, suggestion } from '../model/nearest';
import { StreamDefinition } from '../model/stream-definition';
import { fieldName } from '../simulation/describe-failure';
import { Place } from '../simulation/envelope-place';
import { Report } from './rule';

/** What looks for something in events, and what it names places with. */
export interface Looking {
  readonly what: 'pattern' | 'JSONPath';
  /** What stands before `data.body`. */
  readonly prefix: '' | '$.';
}

type Mistake = Omit<Report, 'pointer'>;
type Names = readonly string[];

/** Why there is nothing where names lead in the events of a source; undefined where there may be something. */
export function nothingAt(
  stream: StreamDefinition,
  path: Names,
  place: Place,
  looking: Looking,
): Mistake | undefined {
  switch (place.is) {
    case 'open':
      return place.names && misspelt(path, place.parent ?? [], place.names, looking);
    case 'absent':
      return absent(stream, path, place, looking);
    case 'inside':
      return place.of === 'base64' ? inBase64(stream, looking) : inside(stream, place, looking);
    default:
      return undefined;
  }
}

/** What rests on events that are taken to be like others is a hint. */
export function hintWhereImplied<T extends Mistake>({ like }: EventSample, mistake: T): T {
  if (like === undefined) return mistake;
  const message = say`${mistake.message}; no document shows these events, which are taken to be like those of ${like}`;
  return { ...mistake, severity: 'info', message };
}

/** A name that a message may bring, and that is likelier one of those which all events have. */
function misspelt(path: Names, parent: Names, names: Names, { prefix }: Looking): Mistake | undefined {
  const own = path[parent.length];
  const meant = names.find((name) => name.toLowerCase() === own.toLowerCase()) ?? nearest(own, names);
  if (meant === undefined) return undefined;
  const [name, other] = [own, meant].map((last) => fieldName([...parent, last]));
  return {
    message: say`the documents show no ${name}, but ${other}`,
    got: `${prefix}${name}`,
    limit: `${prefix}${other}`,
    fix: say`Name ${prefix}${other}; acknowledge this where messages have a property "${own}".`,
  };
}

function absent(
  { source }: StreamDefinition,
  path: Names,
  { parent, names }: Extract<Place, { is: 'absent' }>,
  { what, prefix }: Looking,
): Mistake {
  const { body } = factsOf(source.kind) ?? {};
  const name = fieldName([...parent, path[parent.length]]);
  const isPattern = what === 'pattern';
  const example = `${prefix}data.${body?.field ?? names[0]}`;
  const other = `${prefix}${fieldName([...parent, names[0]])}`;
  const fix =
    parent.length === 1
      ? isPattern
        ? say`Match a field of the message, for example ${example}.`
        : say`Name a field of the event, for example ${example}.`
      : isPattern
        ? say`Match ${other} or another of these.`
        : say`Name ${other} or another of these.`;
  return {
    message: say`no event of the source has ${name}`,
    got: `${prefix}${name}`,
    limit: listed(names.map((known) => `${prefix}${fieldName([...parent, known])}`)),
    fix: `${fix}${suggestion(path[parent.length], names)}`,
  };
}

function wholeText(what: Looking['what']): string {
  return what === 'pattern'
    ? say`Set dataFormat to DataFormat.JSON, or match the whole text.`
    : say`Set dataFormat to DataFormat.JSON, or take the whole text.`;
}

function inBase64({ source }: StreamDefinition, { what }: Looking): Mistake {
  return {
    message: say`the ${said(what)} looks inside a message that is one Base64 text`,
    got: `${factsOf(source.kind)?.body?.format} Binary`,
    limit: say`JSON, for a ${said(what)} on fields of the message`,
    fix: wholeText(what),
  };
}

function inside(
  { source }: StreamDefinition,
  { parent, of }: Extract<Place, { is: 'inside' }>,
  { what, prefix }: Looking,
): Mistake {
  const name = fieldName(parent);
  const isList = of === 'objects' || of === 'list';
  const isMessage = of === 'text' && name === `data.${factsOf(source.kind)?.body?.field}`;
  const itself = `${prefix}${name}${isList ? '[0]' : ''}`;
  return {
    message: isList
      ? say`the ${said(what)} looks for a name in ${name}, which is a list`
      : say`the ${said(what)} looks inside ${name}, which has no fields`,
    got: isList ? say`a list` : of === 'text' ? say`a text` : say`a ${said(of)}`,
    limit: say`an object, for a ${said(what)} on fields in it`,
    fix: isMessage
      ? wholeText(what)
      : isList && what === 'pattern'
        ? say`A filter does not enter the objects of a list: filter by another field, or in a function.`
        : what === 'pattern'
          ? say`Match ${itself} itself.`
          : say`Name ${itself} itself.`,
  };
}
