import { InventoryInput } from '../../model/app-definition';

/** What an inventory is, as `inventory` writes it (schema/event-streams-inventory.schema.json). */
export const INVENTORY_FORMAT = 'event-streams-inventory';
export const INVENTORY_VERSION = 1;

/** Where an entry came from. */
export interface WrittenOrigin {
  /** Which of the inputs, counted from 0. */
  readonly input: number;
  /** What the entry is called there: a Terraform address, or region and name of an answer. */
  readonly address: string;
}

/** What every entry has. */
export interface WrittenEntry {
  readonly name: string;
  readonly region?: string;
  readonly account?: string;
  /** The ids of the quotas that it counts towards. */
  readonly counts: readonly string[];
  readonly from: readonly WrittenOrigin[];
}

/** A source or sink: its kind, and the parameters that tell its endpoint from others. */
export interface WrittenPart {
  readonly kind: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What a stream reads with. */
export interface WrittenGroup {
  readonly service: string;
  readonly instance?: string;
  readonly topic?: string;
  readonly group: string;
}

export interface WrittenStream extends WrittenEntry {
  readonly status?: string;
  /** Why it is left alone: what else made it. */
  readonly ownedBy?: string;
  readonly source: WrittenPart;
  readonly sink: WrittenPart;
  readonly consumerGroup?: WrittenGroup;
  /** JSON pointers of what tells its endpoints from others and is not known. */
  readonly notKnown?: readonly string[];
}

/** A rule of an event bus, or an event source of one. */
export interface WrittenOnBus extends WrittenEntry {
  readonly bus: string;
}

/** What an inventory could not take in. */
export interface NotCounted extends WrittenOrigin {
  readonly reason: string;
}

export interface WrittenInventory {
  readonly format: typeof INVENTORY_FORMAT;
  readonly version: typeof INVENTORY_VERSION;
  readonly writtenAt: string;
  readonly inputs: readonly InventoryInput[];
  readonly streams: readonly WrittenStream[];
  readonly buses: readonly WrittenEntry[];
  readonly rules: readonly WrittenOnBus[];
  readonly eventSources: readonly WrittenOnBus[];
  readonly connections: readonly WrittenEntry[];
  readonly notCounted: readonly NotCounted[];
}

/** The lists of what stands around streams. */
export const AROUND = ['buses', 'rules', 'eventSources', 'connections'] as const;

/** One of them: the Terraform type of its entries, and the attributes that name one. */
export interface AroundFacts {
  readonly type: string;
  readonly name: string;
  /** Set where an entry is on an event bus. */
  readonly bus?: string;
}

export const AROUND_FACTS: Readonly<Record<(typeof AROUND)[number], AroundFacts>> = {
  buses: { type: 'alicloud_event_bridge_event_bus', name: 'event_bus_name' },
  rules: { type: 'alicloud_event_bridge_rule', name: 'rule_name', bus: 'event_bus_name' },
  eventSources: {
    type: 'alicloud_event_bridge_event_source',
    name: 'event_source_name',
    bus: 'event_bus_name',
  },
  connections: { type: 'alicloud_event_bridge_connection', name: 'connection_name' },
};

/** The bus that every region has; it is no custom one, and counts towards no quota. */
export const DEFAULT_BUS = 'default';
