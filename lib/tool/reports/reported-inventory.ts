import { AppDefinition } from '../../core/model/app-definition';
import { daysSince } from '../../core/model/inventory-age';
import { streamsBeside } from '../../core/rules/beside-app';

/** An inventory that was counted too. */
export interface ReportedInventory {
  readonly file: string;
  /** When the oldest of what it is made of was read. */
  readonly readAt?: string;
  /** How many days ago that was. */
  readonly ageInDays?: number;
  /** How many event streams it has. */
  readonly streams: number;
  /** How many of these are not among those reviewed. */
  readonly beside: number;
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
}

/** A report that was made with inventories. */
export interface WithInventories {
  /** What accounts have beside what is reviewed, where inventories say it. */
  readonly inventories?: readonly ReportedInventory[];
}

/** What was read on a day, by which inventories have an age. */
export interface OnADay {
  /** As `2027-01-31`. */
  readonly today?: string;
}

/** The inventories of what was reviewed, for the report. */
export function reportedInventories(
  app: AppDefinition,
  today: string | undefined,
  clean: (text: string) => string,
): WithInventories {
  const { inventories = [] } = app;
  if (inventories.length === 0) return {};
  const { items } = streamsBeside(app);
  const texts = (values: readonly unknown[]) =>
    [...new Set(values.filter((value) => typeof value === 'string'))].map(clean).sort();
  const described = inventories.map(({ file, inputs, streams }): ReportedInventory => {
    const places = [
      ...streams,
      ...inputs.flatMap(({ account, regions }) => regions.map((region) => ({ account, region }))),
    ];
    const [readAt] = inputs.flatMap((input) => input.readAt ?? []).sort();
    const ageInDays = daysSince(readAt, today);
    return {
      file: clean(file),
      ...(readAt !== undefined && { readAt }),
      ...(ageInDays !== undefined && { ageInDays }),
      streams: streams.length,
      beside: items.filter(({ location }) => location.stack === file).length,
      accounts: texts(places.map(({ account }) => account)),
      regions: texts(places.map(({ region }) => region)),
    };
  });
  return { inventories: described };
}
