import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppDefinition } from '../../lib/core/model/app-definition';
import { KINDS, TRANSFORM_SECRETS } from '../../lib/core/contract/kinds';
import { readPlan } from '../../lib/core/reading/plan/terraform-plan';
import { readSynthesizedStack } from '../../lib/core/reading/synthesized-stack';
import { readState } from '../../lib/core/reading/terraform-state';
import { isUnknown, StreamDefinition, StreamPart } from '../../lib/core/model/stream-definition';

/** The names of all parameters that hold credentials. */
export const SECRETS = [
  ...new Set([...Object.values(KINDS).flatMap((kind) => kind.secretParameters), ...TRANSFORM_SECRETS]),
].sort();

/** A stream as both readers can be compared: what is unknown is null, credentials are left out. */
type Seen = Record<string, unknown>;

/** A document in test/policy/data. */
export function read(name: string): any {
  return JSON.parse(readFileSync(join(__dirname, 'data', `${name}.json`), 'utf8'));
}

/** What the policies see, by address. */
export function seenByPolicy(streams: any[]): Record<string, Seen> {
  return Object.fromEntries(
    streams.map(({ actions: _a, address, unknown: _u, invalid: _i, credentials: _c, ...stream }) => [
      address,
      comparable(stream) as Seen,
    ]),
  );
}

/** What the library's own readers see, by address. */
export function seenByLibrary(document: any): Record<string, Seen> {
  const app = readApp(document);
  return Object.fromEntries(
    app.streams.map((stream) => [stream.location.address, comparable(plain(stream)) as Seen]),
  );
}

function readApp(document: any): AppDefinition {
  if (document.resource_changes !== undefined) return readPlan(document, 'plan').app;
  return document.values === undefined ? readSynthesizedStack(document) : readState(document, 'state').app;
}

function plain(stream: StreamDefinition): Seen {
  return {
    name: stream.name,
    description: stream.description ?? null,
    region: stream.region ?? null,
    source: plainPart(stream.source),
    filter_pattern: stream.filterPattern,
    transforms: stream.transforms.some(isUnreadable) ? null : stream.transforms,
    sink: plainPart(stream.sink),
    run_options: stream.runOptions,
    status: stream.status ?? null,
    tags: stream.tags,
  };
}

function plainPart({ kind, parameters, unknown }: StreamPart): unknown {
  return unknown === undefined ? { kind, parameters } : null;
}

/** Not one transform that is unknown: all of them. */
function isUnreadable(transform: unknown): boolean {
  return isUnknown(transform) && transform.$unknown === 'it cannot be read';
}

function comparable(value: unknown, name = ''): unknown {
  if (SECRETS.includes(name)) return '(secret)';
  if (typeof value !== 'object' || value === null || isUnknown(value)) return isUnknown(value) ? null : value;
  if (Array.isArray(value)) return value.map((item) => comparable(item));
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, comparable(member, key)]));
}
