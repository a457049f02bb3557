import { say } from '../../core/language/say';
import { JsonObject, JsonValue } from '../../core/model/json-value';
import { AnswerCleaner } from '../../core/redaction/clean-answers';
import { withoutCredentials } from '../../core/redaction/texts';
import { LiveCloud } from './alibaba-cloud';
import { isLiveError, LiveError } from './live-error';
import { fewAtATime, namesIn, pagesOf, TOGETHER } from './pages';
import { NEEDED_ACTIONS, ReadAction } from './read-calls';

/** What could not be asked, and why. */
export interface NotAsked {
  readonly region: string;
  readonly action: string;
  readonly reason: string;
}

/** How many of everything there are in a region. */
export interface RegionCount {
  readonly region: string;
  readonly streams: number;
  readonly answers: number;
}

/** The answers of an account, without credentials. */
export interface AccountExport {
  readonly account?: string;
  /** By path: `cn-hangzhou/GetEventStreaming/orders.json`. */
  readonly files: ReadonlyMap<string, JsonValue>;
  readonly regions: readonly RegionCount[];
  readonly missing: readonly NotAsked[];
}

/** Hears how far an export is. */
export type ExportListener = (what: string, done: number, all: number) => void;

/** The most entries of a page, and the most resources whose tags are asked for at once. */
const PAGE = '100';
const TAGGED = 20;

/**
 * Asks for the streams of regions and what is around them.
 *
 * @throws LiveError where the streams themselves cannot be read
 */
export async function exportAccount(
  cloud: LiveCloud,
  regions: readonly string[],
  listener: ExportListener = () => undefined,
): Promise<AccountExport> {
  const cleaner = new AnswerCleaner();
  const files = new Map<string, JsonValue>();
  const missing: NotAsked[] = [];
  const account = await accountOf(cloud, regions[0], missing);
  const counts: RegionCount[] = [];
  for (const region of regions) {
    const one = new RegionExport(cloud, region, cleaner, files, missing, listener);
    const before = files.size;
    const streams = await one.all();
    counts.push({ region, streams, answers: files.size - before });
  }
  // What was found in one answer may stand in another.
  for (const [path, answer] of files) files.set(path, cleaner.cleanAgain(answer));
  return { ...(account !== undefined && { account }), files, regions: counts, missing };
}

async function accountOf(cloud: LiveCloud, region: string, missing: NotAsked[]): Promise<string | undefined> {
  try {
    const { AccountId } = await cloud.ask({ service: 'sts', region, action: 'GetCallerIdentity' });
    return typeof AccountId === 'string' ? AccountId : undefined;
  } catch (error) {
    if (!isLiveError(error) || error.failure === 'credentials') throw error;
    missing.push({ region, action: 'GetCallerIdentity', reason: reasonOf(error) });
    return undefined;
  }
}

/** What the service says may repeat what it was asked. */
function reasonOf({ code, message }: LiveError): string {
  return withoutCredentials(message.includes(code) ? message : `${code}: ${message}`);
}

class RegionExport {
  private readonly taken = new Set<string>();

  constructor(
    private readonly cloud: LiveCloud,
    private readonly region: string,
    private readonly cleaner: AnswerCleaner,
    private readonly files: Map<string, JsonValue>,
    private readonly missing: NotAsked[],
    private readonly listener: ExportListener,
  ) {}

  /** @returns how many streams there are */
  public async all(): Promise<number> {
    const names = await this.list('ListEventStreamings', 'EventStreamings', 'EventStreamingName', {
      Limit: PAGE,
    });
    let done = 0;
    const got = await fewAtATime(names, TOGETHER, async (name) => {
      const answer = await this.stream(name);
      done += 1;
      this.listener(say`${this.region}: event streams`, done, names.length);
      return answer;
    });
    // In the order of the list, however the calls came back.
    got.forEach((answer, i) => answer && this.keep('GetEventStreaming', names[i], answer));
    await this.tags(names);
    const buses = await this.list('ListEventBuses', 'EventBuses', 'EventBusName', { Limit: PAGE });
    for (const EventBusName of new Set([...buses, 'default']))
      await this.list('ListRules', 'Rules', 'RuleName', { EventBusName, Limit: PAGE });
    await this.list('ListUserDefinedEventSources', 'EventSourceList', 'Name', { Limit: PAGE });
    await this.list('ListConnections', 'Connections', 'ConnectionName', { MaxResults: PAGE });
    return got.filter((answer) => answer !== undefined).length;
  }

  /** Undefined where it was deleted since it was listed. */
  private async stream(EventStreamingName: string): Promise<JsonObject | undefined> {
    try {
      return await this.cloud.ask({
        ...{ service: 'eventbridge', region: this.region, action: 'GetEventStreaming' },
        parameters: { EventStreamingName },
      });
    } catch (error) {
      if (isLiveError(error) && error.code === 'EventStreamingNotExisted') return undefined;
      throw this.named(error, 'GetEventStreaming');
    }
  }

  private async tags(names: readonly string[]): Promise<void> {
    for (let from = 0; from < names.length; from += TAGGED) {
      const some = names.slice(from, from + TAGGED);
      const ids = Object.fromEntries(some.map((name, i) => [`ResourceId.${i + 1}`, name]));
      if (!(await this.pages('ListTagResources', { ResourceType: 'eventstreaming', ...ids }))) return;
    }
  }

  /** @returns the names of what is listed */
  private async list(
    action: ReadAction,
    list: string,
    name: string,
    parameters: Readonly<Record<string, string>>,
  ): Promise<string[]> {
    const names = new Set<string>();
    await this.pages(action, parameters, (answer) => {
      for (const found of namesIn(answer, list, name)) names.add(found);
    });
    return [...names];
  }

  /** @returns false where it may not be asked, which is kept in mind */
  private async pages(
    action: ReadAction,
    parameters: Readonly<Record<string, string>>,
    look: (answer: JsonObject) => void = () => undefined,
  ): Promise<boolean> {
    const { region } = this;
    try {
      for await (const answer of pagesOf(this.cloud, {
        service: 'eventbridge',
        region,
        action,
        parameters,
      })) {
        look(answer);
        this.keep(action, parameters.EventBusName ?? 'page', answer);
      }
      return true;
    } catch (error) {
      if (!isLiveError(error) || error.failure !== 'denied' || NEEDED_ACTIONS.includes(action))
        throw this.named(error, action);
      const isKnown = this.missing.some((item) => item.region === region && item.action === action);
      if (!isKnown) this.missing.push({ region, action, reason: reasonOf(error) });
      return false;
    }
  }

  private named(error: unknown, action: string): unknown {
    if (!isLiveError(error)) return error;
    return new LiveError(error.failure, error.code, say`${this.region} ${action}: ${reasonOf(error)}`);
  }

  /** Without credentials, from the first moment on. */
  private keep(action: string, name: string, answer: JsonObject): void {
    this.files.set(
      `${this.region}/${action}/${this.freeName(action, name)}.json`,
      this.cleaner.clean(answer),
    );
  }

  /** A name that every file system takes, and that no other differs from by capitals alone. */
  private freeName(action: string, name: string): string {
    const base = /^[A-Za-z0-9][\w.-]{0,99}$/.test(name) ? name : 'other';
    let free = base;
    for (let n = 2; this.taken.has(`${action}/${free}`.toLowerCase()); n += 1) free = `${base}-${n}`;
    this.taken.add(`${action}/${free}`.toLowerCase());
    return free;
  }
}
