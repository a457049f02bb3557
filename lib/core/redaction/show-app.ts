import { words } from '../language/say';
import { AppDefinition, ResourceDefinition } from '../model/app-definition';
import { isComposite, mapMembers } from '../model/json-object';
import { escapePointer } from '../model/json-pointer';
import { Spellings } from '../model/spellings';
import { isUnknown, StreamDefinition, StreamPart, unknown } from '../model/stream-definition';
import { KnownSecrets } from './known-secrets';
import { saysCredential } from './names';
import { redactApp } from './redact-app';
import { NOT_SHOWN, withoutCredentials } from './texts';

const shown = new WeakMap<AppDefinition, AppDefinition>();

/**
 * An app as it may be drawn and printed: without credentials, without what Terraform marks sensitive and without any
 * other text that is known to be hidden.
 */
export function showApp(app: AppDefinition): AppDefinition {
  const known = shown.get(app);
  if (known !== undefined) return known;
  const redacted = redactApp(app);
  const secrets = new KnownSecrets(redacted.hidden);
  const result: AppDefinition = {
    ...redacted,
    streams: redacted.streams.map((stream) => showStream(stream, secrets)),
    resources: redacted.resources.map((resource) => showResource(resource, secrets)),
  };
  shown.set(app, result);
  shown.set(result, result);
  return result;
}

/** What makes of a text around an app one that may be printed. */
export function cleanerOf(app: AppDefinition): (text: string) => string {
  const secrets = new KnownSecrets(redactApp(app).hidden);
  return (text) => secrets.clean(withoutCredentials(text));
}

/** What is printed, every text of it cleaned. */
export function cleanTexts<T>(value: T, clean: (text: string) => string): T {
  if (typeof value === 'string') return clean(value) as T;
  return mapMembers(value, (member) => cleanTexts(member, clean)) as T;
}

function showStream(stream: StreamDefinition, secrets: KnownSecrets): StreamDefinition {
  const hidden = new Set(stream.sensitive);
  const show = <T>(value: T, pointer: string): T => showIn(value, pointer, hidden, secrets) as T;
  const part = (item: StreamPart, attribute: string): StreamPart => ({
    ...item,
    kind: secrets.clean(item.kind),
    parameters: showIn(
      item.parameters,
      hidden.has(attribute) ? attribute : `${attribute}/${escapePointer(item.kind)}`,
      hidden,
      secrets,
    ) as StreamPart['parameters'],
    ...(item.unknown && { unknown: show(item.unknown, attribute) }),
  });
  const { spelt, description, status, region } = stream;
  const filterPattern = show(showFilter(stream.filterPattern, false), '/FilterPattern');
  return {
    ...stream,
    // Of a number that is hidden, the spelling is too.
    ...(spelt !== undefined && { spelt: hidden.size === 0 ? spelt : speltBeside(hidden, spelt) }),
    name: show(stream.name, '/EventStreamingName'),
    ...(region !== undefined && { region: show(region, '/Region') }),
    ...(description !== undefined && { description: show(description, '/Description') }),
    ...(status !== undefined && { status: show(status, '/Status') }),
    source: part(stream.source, '/Source'),
    sink: part(stream.sink, '/Sink'),
    filterPattern,
    transforms: stream.transforms.map((transform, i) =>
      hidden.has('/Transforms') ? NOT_SHOWN_PART : show(transform, `/Transforms/${i}`),
    ),
    runOptions: show(stream.runOptions, '/RunOptions'),
    tags: show(stream.tags, '/Tags'),
  };
}

function speltBeside(hidden: ReadonlySet<string>, spelt: Spellings): Spellings {
  return Object.fromEntries(
    Object.entries(spelt).filter(
      ([pointer]) => ![...hidden].some((place) => pointer === place || pointer.startsWith(`${place}/`)),
    ),
  );
}

/** What takes the hidden texts of an app out of data; what an event holds stays. */
export function hiderOf(app: AppDefinition): <T>(data: T) => T {
  const secrets = new KnownSecrets(redactApp(app).hidden);
  return (data) => showIn(data, '', NOTHING, secrets) as typeof data;
}

/** Names in a filter are those of events; what it wants of a password is one. */
function showFilter(value: unknown, isSecret: boolean): unknown {
  if (typeof value === 'string') return isSecret ? NOT_SHOWN : withoutCredentials(value);
  if (isUnknown(value)) return value;
  return mapMembers(value, (member, key) =>
    showFilter(member, isSecret || (!Array.isArray(value) && saysCredential(key))),
  );
}

const NOT_SHOWN_PART = unknown(words`it is marked sensitive`);

function showResource(resource: ResourceDefinition, secrets: KnownSecrets): ResourceDefinition {
  const values = showIn(resource.values, '', NOTHING, secrets) as ResourceDefinition['values'];
  return {
    ...resource,
    values,
    region: showIn(resource.region, '', NOTHING, secrets) as typeof resource.region,
  };
}

const NOTHING: ReadonlySet<string> = new Set([]);

function showIn(
  value: unknown,
  pointer: string,
  hidden: ReadonlySet<string>,
  secrets: KnownSecrets,
): unknown {
  if (hidden.size === 0 && secrets.isEmpty) return value;
  if (hidden.has(pointer)) return hide(value);
  if (typeof value === 'string') return secrets.clean(value);
  if (!isComposite(value)) return value;
  if (isUnknown(value)) {
    const reason = secrets.clean(value.$unknown);
    return reason === value.$unknown ? value : { ...value, $unknown: reason };
  }
  const shown = mapMembers(value, (member, key) =>
    showIn(member, `${pointer}/${escapePointer(key)}`, hidden, secrets),
  );
  return Array.isArray(shown) ? shown : withShownNames(shown as Json, secrets);
}

type Json = Readonly<Record<string, unknown>>;

/** Names that people choose may hold a credential too. */
function withShownNames(value: Json, secrets: KnownSecrets): Json {
  const shown = (key: string) => secrets.clean(withoutCredentials(key));
  if (Object.keys(value).every((key) => shown(key) === key)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [shown(key), member]));
}

/** Nothing of it but what is a reference, and the form of a sink field. */
function hide(value: unknown): unknown {
  if (value === undefined || value === null || isUnknown(value)) return value;
  if (!isComposite(value)) return NOT_SHOWN;
  return mapMembers(value, (member, key) => (key === 'Form' ? member : hide(member)));
}
