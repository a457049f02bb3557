import { said, say, words } from '../../core/language/say';
import { counted } from '../reports/display';
import { AppDefinition } from '../../core/model/app-definition';
import { StreamDefinition } from '../../core/model/stream-definition';
import { StreamAction, StreamChange } from '../../core/reading/plan/stream-change';
import { cleanerOf, cleanTexts, showApp } from '../../core/redaction/show-app';
import { masked } from '../../core/redaction/redact';
import { keyOf } from '../reports/report';
import { Amount, sumOf } from './amount';
import { costOf, StreamCost } from './costs';
import { PriceList } from './price-file';
import { StreamUsage, usageOf } from './stream-usage';
import { Assumption, Traffic } from './traffic';

/** The version of the report in JSON; it grows when a reader of an older one would misread a newer one. */
const USAGE_VERSION = 1;

/** What a stream needs, and costs where there are prices. */
export interface CostedUsage extends StreamUsage {
  readonly cost?: StreamCost;
}

/** One stream, before a plan and after it. */
export interface ReportedUsage {
  readonly name: unknown;
  readonly address?: string;
  readonly constructPath?: string;
  /** What is assumed of its traffic; empty where nothing is. */
  readonly traffic: Traffic;
  /** What a plan does to it; absent where nothing is planned. */
  readonly action?: StreamAction;
  /** Absent where it is not there before, or there is no plan. */
  readonly before?: CostedUsage;
  /** Absent where it is not there afterwards. */
  readonly after?: CostedUsage;
}

/** All streams together; what is not known of one is not known of all. */
export interface UsageTotal {
  readonly streams: number;
  /** Of the streams that are billed by events. */
  readonly billableEvents: Amount;
  /** Of the streams that are billed by capacity units. */
  readonly capacityUnitHours: Amount;
  readonly gigabytes: Amount;
  readonly cost?: Amount;
}

/** What `usage --format json` prints: stable, and described by schema/usage-report.schema.json. */
export interface UsageReport {
  readonly version: typeof USAGE_VERSION;
  readonly days: number;
  readonly streams: readonly ReportedUsage[];
  readonly total: { readonly before?: UsageTotal; readonly after: UsageTotal };
  readonly prices?: Pick<PriceList, 'currency' | 'date' | 'document'> & { readonly ageInDays: number };
  /** What none of the figures has in it. */
  readonly notIncluded: readonly string[];
  /** What they rest on. */
  readonly restsOn: readonly string[];
}

/** What is asked of a usage. */
export interface UsageQuestion {
  readonly assumption: Assumption;
  readonly days: number;
  readonly prices?: PriceList;
  readonly ageInDays?: number;
}

/** What a bill has beside event streams. */
export const NOT_INCLUDED: readonly string[] = [
  words`the brokers, queues, tables and logstores that streams read and deliver to`,
  words`functions and models that transform events or receive them`,
  words`VPC traffic, NAT gateways, elastic IPs and data to the internet`,
  words`alarms, event buses and API destinations`,
  words`discounts, free quotas and taxes of an account`,
];

/** What the documents leave open. */
const RESTS_ON: readonly string[] = [
  words`A KB is 1,024 bytes, an MB 1,024 KB and a GB 1,024 MB: no document says which they are.`,
  words`Every event that is pulled counts, whether a filter lets it pass or not, and all of it crosses between regions.`,
  words`A retry counts as one more event; no document says whether it takes capacity, and here it takes none.`,
  words`Where nothing is assumed of retries there are none, and of batches, each event is delivered by itself.`,
  words`A stream counts as if it ran all the time, whatever its status.`,
];

/** Builds the report on the streams of an app, before and after where it is planned. */
export function buildUsageReport(
  app: AppDefinition,
  changes: readonly StreamChange[],
  question: UsageQuestion,
): UsageReport {
  const { days, prices, ageInDays = 0 } = question;
  const clean = cleanerOf(app);
  const shown = showApp(app);
  const isPlanned = changes.length > 0;
  const byKey = new Map(changes.map((change) => [keyOf(change.stream), change]));
  const old = showApp({
    streams: changes.flatMap(({ was, stream, action }) => was ?? (isEnd(action) ? [stream] : [])),
    resources: app.resources,
    hidden: app.hidden,
  });
  const oldByKey = new Map(old.streams.map((stream) => [keyOf(stream), stream]));
  const ask = new Asker(question);
  const present = shown.streams.map((stream): ReportedUsage => {
    const action = byKey.get(keyOf(stream))?.action ?? (isPlanned ? 'none' : undefined);
    const after = ask.usage(shown, stream, stream);
    const was = oldByKey.get(keyOf(stream));
    const before = action === 'none' ? after : was && ask.usage(old, was, stream);
    return ask.report(stream, action, before, after);
  });
  const gone = changes.flatMap(({ stream, action }): ReportedUsage[] => {
    const was = oldByKey.get(keyOf(stream));
    if (!isEnd(action) || was === undefined) return [];
    const usage = ask.usage(old, was, was);
    // It is still there, and nobody manages it.
    return [ask.report(was, action, usage, action === 'forget' ? usage : undefined)];
  });
  const streams = [...present, ...gone].map((item) => cleanTexts(item, clean));
  const totalOf = (when: 'before' | 'after') =>
    total(
      streams.flatMap((stream) => stream[when] ?? []),
      prices,
    );
  return {
    version: USAGE_VERSION,
    days,
    streams,
    total: { ...(isPlanned && { before: totalOf('before') }), after: totalOf('after') },
    ...(prices && {
      prices: { currency: prices.currency, date: prices.date, document: prices.document, ageInDays },
    }),
    notIncluded: NOT_INCLUDED.map(said),
    restsOn: RESTS_ON.map(said),
  };
}

function isEnd(action: StreamAction): boolean {
  return action === 'delete' || action === 'forget';
}

class Asker {
  constructor(private readonly question: UsageQuestion) {}

  /** @param named the stream by which its traffic is assumed */
  public usage(app: AppDefinition, stream: StreamDefinition, named: StreamDefinition): CostedUsage {
    const { days, prices } = this.question;
    const usage = usageOf(app, stream, this.trafficOf(named), days);
    return { ...usage, ...(prices && { cost: costOf(usage, prices, days) }) };
  }

  public report(
    stream: StreamDefinition,
    action: StreamAction | undefined,
    before: CostedUsage | undefined,
    after: CostedUsage | undefined,
  ): ReportedUsage {
    const { address, constructPath } = stream.location;
    return {
      name: masked(stream.name, ''),
      ...(address !== undefined && { address }),
      ...(constructPath !== undefined && { constructPath }),
      traffic: this.trafficOf(stream),
      ...(action !== undefined && { action }),
      ...(before && { before }),
      ...(after && { after }),
    };
  }

  private trafficOf({ name, location }: StreamDefinition): Traffic {
    const { all, streams } = this.question.assumption;
    const names = [name, location.constructPath, location.address];
    const own = names.map((one) => (typeof one === 'string' ? streams.get(one) : undefined));
    return { ...all, ...own.find((traffic) => traffic !== undefined) };
  }
}

function total(usages: readonly CostedUsage[], prices: PriceList | undefined): UsageTotal {
  const billed = (by: StreamUsage['billing']) => usages.filter(({ billing }) => billing === by);
  const undecided = billed('not known').length;
  const said = (amounts: readonly Amount[]): Amount =>
    undecided === 0
      ? sumOf(amounts)
      : {
          notKnown: say`of ${counted(undecided, 'stream')} nothing says how it is billed`,
        };
  return {
    streams: usages.length,
    billableEvents: said(billed('events').map(({ billableEvents }) => billableEvents)),
    capacityUnitHours: said(billed('capacity units').map(({ capacityUnitHours }) => capacityUnitHours)),
    gigabytes: sumOf(usages.map(({ transfer }) => transfer.gigabytes)),
    ...(prices && { cost: sumOf(usages.flatMap(({ cost }) => cost?.total ?? [])) }),
  };
}
