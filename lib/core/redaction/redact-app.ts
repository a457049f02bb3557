import { AppDefinition, ResourceDefinition } from '../model/app-definition';
import { FoundSecret, Location, StreamDefinition, StreamPart } from '../model/stream-definition';
import { factsOf, TRANSFORM_SECRETS } from '../contract/kinds';
import { SecretFinder } from './secret-finder';
import { scopeOf, WrittenValues } from './written-values';

const redacted = new WeakMap<AppDefinition, AppDefinition>();

/**
 * The same app without a credential in it: where text stood, NOT_SHOWN stands, and each says where it was. Whatever
 * judges, draws or prints an app is given this one; none of it can then show what it does not have.
 */
export function redactApp(app: AppDefinition): AppDefinition {
  const known = redacted.get(app);
  if (known !== undefined) return known;
  const hidden = new Set(app.hidden);
  const written = new WrittenValues(app.blocks ?? []);
  const finder = ({ location }: { readonly location: Location }) => {
    const own = new SecretFinder(hidden, written, scopeOf(location));
    for (const name of [location.constructPath, location.address])
      if (name !== undefined) own.hideNamed(name);
    return own;
  };
  const shown: AppDefinition = {
    ...app,
    streams: app.streams.map((stream) => redactStream(stream, finder(stream))),
    resources: app.resources.map((resource) => redactResource(resource, finder(resource))),
    ...(app.blocks !== undefined && {
      blocks: app.blocks.map((block) => redactResource(block, finder(block))),
    }),
    hidden,
  };
  redacted.set(app, shown);
  redacted.set(shown, shown);
  return shown;
}

function redactStream(stream: StreamDefinition, finder: SecretFinder): StreamDefinition {
  const { transforms } = stream;
  const changed: { -readonly [Name in keyof StreamDefinition]?: StreamDefinition[Name] } = {};
  const keep = <Name extends keyof StreamDefinition>(name: Name, shown: StreamDefinition[Name]) => {
    if (shown !== stream[name]) changed[name] = shown;
  };
  const clean = (name: keyof StreamDefinition, pointer: string) => {
    if (stream[name] !== undefined) keep(name, finder.clean(stream[name], pointer));
  };
  // A filter stays as it is, for it is matched with events: what it may hold is hidden where it is shown.
  finder.clean(stream.filterPattern, '/FilterPattern');
  clean('name', '/EventStreamingName');
  clean('region', '/Region');
  clean('description', '/Description');
  clean('status', '/Status');
  keep('source', redactPart(stream.source, '/Source', finder));
  keep('sink', redactPart(stream.sink, '/Sink', finder));
  const shown = transforms.map((transform, i) =>
    finder.clean(transform, `/Transforms/${i}`, (name) => TRANSFORM_SECRETS.includes(name)),
  );
  if (shown.some((transform, i) => transform !== transforms[i])) keep('transforms', shown);
  clean('runOptions', '/RunOptions');
  clean('tags', '/Tags');
  // Most streams stay as they are.
  if (Object.keys(changed).length === 0 && finder.found.length === 0) return stream;
  return withSecrets({ ...stream, ...changed }, stream.secrets, finder.found);
}

function redactPart(part: StreamPart, attribute: string, finder: SecretFinder): StreamPart {
  const { kind, parameters, unknown } = part;
  finder.hideNamed(kind);
  const secrets = factsOf(kind)?.secretParameters ?? [];
  const shown = finder.clean(parameters, `${attribute}/${kind}`, (name) => secrets.includes(name));
  const why = unknown && finder.clean(unknown, attribute);
  if (shown === parameters && why === unknown) return part;
  return { ...part, parameters: shown, ...(why && { unknown: why }) };
}

function redactResource(resource: ResourceDefinition, finder: SecretFinder): ResourceDefinition {
  const values = finder.cleanResource(resource.type, resource.values);
  const region = finder.clean(resource.region, '/region');
  if (values === resource.values && region === resource.region && finder.found.length === 0) return resource;
  return withSecrets({ ...resource, values, region }, resource.secrets, finder.found);
}

/** A stream is read anew of what was redacted already: what was found then is still true. In the order of their places. */
function withSecrets<T>(item: T, before: readonly FoundSecret[] = [], found: readonly FoundSecret[]): T {
  const all = new Map([...before, ...found].map((secret) => [secret.pointer, secret]));
  return all.size === 0
    ? item
    : { ...item, secrets: [...all.values()].sort((a, b) => (a.pointer < b.pointer ? -1 : 1)) };
}
