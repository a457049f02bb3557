import { said, say } from '../../language/say';
import { AppDefinition, follow, InventoryInput, ResourceDefinition } from '../../model/app-definition';
import { isNamedLater } from '../../model/function-trigger';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { NOT_SHOWN } from '../../redaction/not-shown';
import { cleanerOf, cleanTexts, showApp } from '../../redaction/show-app';
import { busesPerRegion } from '../../rules/quotas/buses-per-region';
import { rulesPerBus } from '../../rules/quotas/rules-per-bus';
import { OpenedInput } from '../inputs/open-inputs';
import { mergeApps } from '../synthesized-stack';
import {
  AROUND,
  AROUND_FACTS,
  DEFAULT_BUS,
  INVENTORY_FORMAT,
  INVENTORY_VERSION,
  NotCounted,
  WrittenEntry,
  WrittenInventory,
  WrittenOnBus,
  WrittenOrigin,
  WrittenStream,
} from './inventory-format';
import { streamFacts } from './inventoried-stream';

/** What holds for all of which the inputs do not say it. */
export interface InventoryDefaults {
  readonly region?: string;
  readonly account?: string;
}

/**
 * An inventory of everything that was read. What several inputs have is in it once, as the first export has it, or else
 * the first input.
 *
 * @param now when it is made
 */
export function buildInventory(
  inputs: readonly OpenedInput[],
  defaults: InventoryDefaults,
  now: Date,
): WrittenInventory {
  const merged = mergeApps(inputs.map(({ app }) => app));
  const app = showApp(merged);
  const builder = new Builder(app, defaults);
  const inOrder = inputs.map((input, i) => ({ ...input, i })).sort((a, b) => rankOf(a) - rankOf(b));
  const [streams, resources] = [offsetsOf(inputs, 'streams'), offsetsOf(inputs, 'resources')];
  for (const { i } of inOrder) {
    for (const stream of app.streams.slice(streams[i], streams[i + 1])) builder.stream(stream, i);
    for (const resource of app.resources.slice(resources[i], resources[i + 1])) builder.resource(resource, i);
  }
  const written: WrittenInventory = {
    format: INVENTORY_FORMAT,
    version: INVENTORY_VERSION,
    writtenAt: now.toISOString(),
    inputs: inputs.map((input) => describeInput(input, now)),
    ...builder.lists(),
  };
  return cleanTexts(written, cleanerOf(merged));
}

/** Answers of the cloud say what there is, whatever else says what there should be. */
function rankOf({ kind }: OpenedInput): number {
  return kind === 'export' ? 0 : 1;
}

/** Where the items of each input begin in those of all. */
function offsetsOf(inputs: readonly OpenedInput[], list: 'streams' | 'resources'): number[] {
  let end = 0;
  return [0, ...inputs.map(({ app }) => (end += app[list].length))];
}

function describeInput({ kind, label, file, madeAt, asked }: OpenedInput, now: Date): InventoryInput {
  // What an export or a saved answer does not say, nobody can: its files may have been copied since.
  const readAt = madeAt ?? (kind === 'export' ? undefined : now.toISOString());
  return {
    path: file ?? label,
    kind,
    ...(readAt !== undefined && { readAt }),
    ...(asked?.account !== undefined && { account: asked.account }),
    regions: asked?.regions ?? [],
    missing: asked?.missing ?? [],
  };
}

type Item = StreamDefinition | ResourceDefinition;

/** What an entry is called, with its bus where it is on one. */
interface Named {
  readonly name: string;
  readonly bus?: string;
}

type Entry<T extends WrittenEntry> = { -readonly [member in keyof T]: T[member] } & {
  from: readonly WrittenOrigin[];
};

class Builder {
  private readonly found = {
    streams: [] as Entry<WrittenStream>[],
    buses: [] as Entry<WrittenEntry>[],
    rules: [] as Entry<WrittenOnBus>[],
    eventSources: [] as Entry<WrittenOnBus>[],
    connections: [] as Entry<WrittenEntry>[],
  };
  private readonly byKey = new Map<string, Entry<WrittenEntry>[]>();
  private readonly notCounted: NotCounted[] = [];

  constructor(
    private readonly app: AppDefinition,
    private readonly defaults: InventoryDefaults,
  ) {}

  public stream(stream: StreamDefinition, input: number): void {
    if (isNamedLater(stream))
      return this.leaveOut(stream, input, say`Function Compute names it when it makes it`);
    const name = this.text(stream.name, 'name', stream, input);
    if (name === undefined) return;
    this.add('streams', stream, input, { name }, () => streamFacts(this.app, stream));
  }

  public resource(resource: ResourceDefinition, input: number): void {
    const list = AROUND.find((candidate) => AROUND_FACTS[candidate].type === resource.type);
    if (list === undefined) return;
    const facts = AROUND_FACTS[list];
    const name = this.text(resource.values[facts.name], 'name', resource, input);
    const bus =
      facts.bus === undefined ? '' : this.text(resource.values[facts.bus], 'event bus', resource, input);
    if (name === undefined || bus === undefined) return;
    const named: Named = { name, ...(facts.bus !== undefined && { bus }) };
    const quota = { buses: busesPerRegion.id, rules: rulesPerBus.id, eventSources: '', connections: '' }[
      list
    ];
    const counts = quota === '' || (list === 'buses' && name === DEFAULT_BUS) ? [] : [quota];
    this.add(list, resource, input, named, () => ({ counts }));
  }

  /** By region and name; what was counted first comes first where several are called the same. */
  public lists(): Pick<WrittenInventory, keyof Builder['found'] | 'notCounted'> {
    const sorted = <T extends WrittenEntry>(entries: readonly T[]) =>
      [...entries].sort((a, b) => compare(sortKey(a), sortKey(b)));
    const { streams, buses, rules, eventSources, connections } = this.found;
    return {
      streams: sorted(streams),
      buses: sorted(buses),
      rules: sorted(rules),
      eventSources: sorted(eventSources),
      connections: sorted(connections),
      notCounted: this.notCounted,
    };
  }

  /** A text that is known; what is not cannot be counted, for nobody can say whether it is counted already. */
  private text(value: unknown, what: string, item: Item, input: number): string | undefined {
    const known = follow(this.app, value);
    if (typeof known === 'string' && known !== '' && !known.includes(NOT_SHOWN)) return known;
    const why = isUnknown(known) ? say`: ${known.$unknown}` : '';
    this.leaveOut(item, input, say`its ${said(what)} is not known${why}`);
    return undefined;
  }

  private leaveOut({ location }: Item, input: number, reason: string): void {
    this.notCounted.push({ input, address: addressOf(location), reason });
  }

  private add<T extends WrittenEntry>(
    list: keyof Builder['found'],
    item: Item,
    input: number,
    named: Named,
    facts: () => Omit<T, keyof Named | 'region' | 'account' | 'from'>,
  ): void {
    const region = plain(item.region) ?? this.defaults.region;
    const account = plain(item.account) ?? this.defaults.account;
    if (region === undefined)
      return this.leaveOut(item, input, say`its region is not known; say it with --region`);
    const origin = { input, address: addressOf(item.location) };
    const key = JSON.stringify([list, region, named.bus, named.name]);
    const same = this.byKey.get(key) ?? [];
    const known = same.find(
      (entry) => entry.account === undefined || account === undefined || entry.account === account,
    );
    if (known !== undefined) {
      known.from = [...known.from, origin];
      if (account !== undefined) known.account = account;
      return;
    }
    const entry = {
      ...named,
      region,
      ...(account !== undefined && { account }),
      ...facts(),
      from: [origin],
    } as unknown as Entry<T>;
    this.byKey.set(key, [...same, entry]);
    (this.found[list] as unknown as Entry<T>[]).push(entry);
  }
}

function plain(value: unknown): string | undefined {
  return typeof value === 'string' && !value.includes(NOT_SHOWN) ? value : undefined;
}

function addressOf({ address, constructPath }: Item['location']): string {
  return address ?? constructPath ?? 'not known';
}

function sortKey({ account = '', region = '', name, ...more }: WrittenEntry): string {
  return [account, region, (more as Partial<WrittenOnBus>).bus ?? '', name].join('\u0000');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
