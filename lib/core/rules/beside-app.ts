import { say } from '../language/say';
import { mayShareAccount } from '../model/account-key';
import {
  AppDefinition,
  follow,
  ListedStream,
  ResourceDefinition,
  resourcesOf,
} from '../model/app-definition';
import { remembered } from '../model/remembered';
import { StreamDefinition, Unknown } from '../model/stream-definition';
import { identityOf } from '../model/stream-parts';
import { Finding } from './finding';
import { RuleOutput, Subject } from './rule';
import { inOrder } from './subject-order';

/** What names a subject in its region: its own name, and that of its event bus where it is on one. */
type NamesOf<S> = (subject: S) => readonly unknown[];

/** What inventories have beside an app, and which is which. */
export interface Beside<S extends Subject = Subject> {
  readonly items: readonly S[];
  /** Whether it can be said which one of an inventory a subject of the app is. */
  isNamed(subject: Subject): boolean;
}

/** Where no inventory counts. */
export const NOTHING_BESIDE: Beside = { items: [], isNamed: () => true };

/**
 * Whether something of the app clashes with an entry of an inventory: what has no name yet, or no region, may be that
 * entry itself, which is said.
 */
export function isApart(
  { isNamed }: Pick<Beside, 'isNamed'>,
  subject: Subject,
  output: Pick<RuleOutput, 'skip'>,
): boolean {
  if (isNamed(subject)) return true;
  output.skip('', say`its name or its region is not known, and the inventory may have it already`);
  return false;
}

/** What inventories have beside an app, by what it is counted over. */
export interface BesideByKey extends Pick<Beside, 'isNamed'> {
  of(key: string): readonly Subject[];
}

export const NO_KEYS: BesideByKey = { ...NOTHING_BESIDE, of: () => [] };

/** What is beside an app by a value; what has none is in no place. */
export function besideBy<S extends Subject>(
  { items, isNamed }: Beside<S>,
  value: (item: S) => unknown,
): BesideByKey {
  const byKey = new Map<string, S[]>();
  for (const item of items) {
    const key = identityOf(value(item));
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), item]);
  }
  return { of: (key) => byKey.get(key) ?? [], isNamed };
}

/** Which of an inventory take part in a finding, for the finding. */
export function inventoryOf(items: readonly Subject[]): Pick<Finding, 'inventory'> {
  if (items.length === 0) return {};
  return { inventory: inOrder(items).map(({ location }) => location.address ?? '') };
}

const NAME_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  alicloud_event_bridge_event_bus: ['event_bus_name'],
  alicloud_event_bridge_rule: ['event_bus_name', 'rule_name'],
};

/** The streams that inventories have and the app does not. */
export const streamsBeside = remembered((app: AppDefinition): Beside<ListedStream> =>
  besideOf(
    app.streams,
    listed(app, ({ streams }) => streams),
    ({ name }: StreamDefinition) => [name],
  ),
);

/** The same of resources of a type. */
export function resourcesBeside(app: AppDefinition, type: string): Beside<ResourceDefinition> {
  return besideOf(
    resourcesOf(app, type),
    listed(app, ({ resources }) => resources.filter((resource) => resource.type === type)),
    ({ values }) => NAME_ATTRIBUTES[type].map((attribute) => follow(app, values[attribute])),
  );
}

/** The entry of a stream of the app in an inventory: the same name in the same region of what may be the same account. */
export function listedAs(app: AppDefinition, stream: StreamDefinition): readonly ListedStream[] {
  return streamIndex(app)
    .of(stream)
    .filter((entry) => mayShareAccount(entry, stream));
}

const streamIndex = remembered(
  (app: AppDefinition) =>
    new Index(
      (app.inventories ?? []).flatMap(({ streams }) => streams),
      ({ name }: StreamDefinition) => [name],
    ),
);

function listed<S extends Subject>(
  { inventories = [] }: AppDefinition,
  itemsOf: (inventory: NonNullable<AppDefinition['inventories']>[number]) => readonly S[],
): readonly S[] {
  return inventories.flatMap(itemsOf);
}

function besideOf<S extends Subject & Located>(
  own: readonly Located[],
  entries: readonly S[],
  namesOf: NamesOf<any>,
): Beside<S> {
  if (entries.length === 0) return NOTHING_BESIDE as Beside<S>;
  const known = new Index(own, namesOf);
  const seen = new Index<S>([], namesOf);
  const items: S[] = [];
  for (const entry of entries) {
    const isThere = [...known.of(entry), ...seen.of(entry)].some((other) => mayShareAccount(other, entry));
    if (isThere) continue;
    seen.add(entry);
    items.push(entry);
  }
  const named = new WeakSet<object>(own.filter((subject) => known.keyOf(subject) !== undefined));
  return { items, isNamed: (subject) => named.has(subject) };
}

type Located = Subject & { readonly region: string | Unknown | undefined };

/** Subjects by region and name; those of which either is not known are not in it. */
class Index<S extends Located> {
  private readonly byKey = new Map<string, S[]>();

  constructor(
    subjects: readonly S[],
    private readonly namesOf: NamesOf<any>,
  ) {
    for (const subject of subjects) this.add(subject);
  }

  public add(subject: S): void {
    const key = this.keyOf(subject);
    if (key === undefined) return;
    const same = this.byKey.get(key);
    if (same === undefined) this.byKey.set(key, [subject]);
    else same.push(subject);
  }

  public of(subject: Located): readonly S[] {
    const key = this.keyOf(subject);
    return key === undefined ? [] : (this.byKey.get(key) ?? []);
  }

  public keyOf(subject: Located): string | undefined {
    const parts = [subject.region, ...this.namesOf(subject)];
    return parts.every((part) => typeof part === 'string') ? JSON.stringify(parts) : undefined;
  }
}
