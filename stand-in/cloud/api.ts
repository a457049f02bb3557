/** One request to the cloud, whatever its wire format: RPC by action, or ROA by method and path. */
export interface ApiCall {
  /** The region of the endpoint it came to. */
  readonly region: string;
  /** RPC: `2020-04-01`. Services are told apart by it, for they all stand behind one address. */
  readonly version: string;
  /** RPC: `CreateEventStreaming`. ROA: `POST /2023-03-30/functions`, names in the path left out. */
  readonly action: string;
  /** Query and form together: the flat parameters of RPC, `Tag.1.Key` and all. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The names in a ROA path. */
  readonly path: readonly string[];
  /** The JSON body of a ROA request. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** The body as it came, for what is XML. */
  readonly text?: string;
}

/** What goes back. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** In place of the body where XML goes back. */
  readonly xml?: string;
}

export type Operation = (call: ApiCall) => Answer;

/** The operations of one service by action. */
export interface Service {
  readonly version: string;
  readonly operations: Readonly<Record<string, Operation>>;
}

let requests = 0;

function requestId(): string {
  requests += 1;
  return `00000000-0000-4000-8000-${String(requests).padStart(12, '0')}`;
}

/** The answer of most services: the fields beside a request id. */
export function answer(fields: Readonly<Record<string, unknown>> = {}): Answer {
  return { status: 200, body: { RequestId: requestId(), ...fields } };
}

/** The answer of EventBridge, whose clients look for Code "Success" (facts 1.1, 9.3). */
export function success(data?: unknown): Answer {
  return answer({
    Code: 'Success',
    Message: '',
    Success: true,
    ...(data === undefined ? {} : { Data: data }),
  });
}

/**
 * An error as the clients of EventBridge know it: status 200, and a code that is not Success. With 400 or 409 the SDK
 * would give the provider no body, so that it could not see EventStreamingNotExisted: every plan of a vanished stream and
 * every destroy would fail. So the service has to answer with 200 or 404; which of them is not known.
 */
export function refusal(code: string, message: string): Answer {
  return answer({ Code: code, Message: message, Success: false });
}

/** An error as other services say it, and as throttling and faults look everywhere. */
export function failure(status: number, code: string, message: string): Answer {
  return { status, body: { RequestId: requestId(), Code: code, Message: message, HostId: '127.0.0.1' } };
}

/** `ResourceId.1`, `ResourceId.2` as a list. */
export function listOf(parameters: Readonly<Record<string, string>>, name: string): string[] {
  const items: string[] = [];
  for (let i = 1; parameters[`${name}.${i}`] !== undefined; i += 1) items.push(parameters[`${name}.${i}`]);
  return items;
}

/** `Tag.1.Key`, `Tag.1.Value` as a list of objects. */
export function recordsOf(
  parameters: Readonly<Record<string, string>>,
  name: string,
): Record<string, string>[] {
  const records: Record<string, string>[] = [];
  for (let i = 1; ; i += 1) {
    const prefix = `${name}.${i}.`;
    const entries = Object.entries(parameters).filter(([key]) => key.startsWith(prefix));
    if (entries.length === 0) return records;
    records.push(Object.fromEntries(entries.map(([key, value]) => [key.slice(prefix.length), value])));
  }
}
