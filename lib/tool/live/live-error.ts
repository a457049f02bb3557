import { isComposite } from '../../core/model/json-object';

/** What went wrong with a call, as far as it matters to what comes next. */
export type LiveFailure = 'busy' | 'denied' | 'credentials' | 'other';

/** A call that failed. */
export class LiveError extends Error {
  public readonly name = 'LiveError';

  /** @param code what the service calls it, or the operating system */
  constructor(
    public readonly failure: LiveFailure,
    public readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Whether an error is of a call. */
export function isLiveError(error: unknown): error is LiveError {
  return isComposite(error) && error.name === 'LiveError';
}

/** Codes of which the same call, made again, may know nothing. */
const BUSY =
  /^Throttling|ServiceUnavailable|InternalError|ServiceError|SystemBusy|^ECONNRESET$|^EPIPE$|^ETIMEDOUT$|^EAI_AGAIN$|Timeout/i;
const DENIED = /NoPermission|^Forbidden|AccessDenied|NotAuthorized|Unauthorized/i;
const CREDENTIALS =
  /AccessKeyId|SecurityToken|SignatureDoesNotMatch|IncompleteSignature|InvalidTimeStamp|SignatureNonce|InvalidCredentials/i;
/** Words of the client where a connection broke, and no code says so. */
const BROKEN = /socket hang up|ECONNRESET|Timeout\(|premature close|aborted/i;

/** What of the HTTP status says that the service failed, and not the call. */
const SERVER_ERROR = 500;
const FORBIDDEN = 403;

/** What a client threw, sorted. */
export function liveErrorOf(error: unknown): LiveError {
  if (isLiveError(error)) return error;
  const { code, statusCode, message } = error as { code?: unknown; statusCode?: number; message?: string };
  const words = String(message ?? error);
  const known = typeof code === 'string' && code !== '' && code !== 'undefined' ? code : '';
  return new LiveError(failureOf(known, statusCode ?? 0, words), known || 'no code', words);
}

/** The error of an answer that has a code which is none of success. */
export function refusedAnswer(code: string, message: string): LiveError {
  return new LiveError(failureOf(code, 0, ''), code, message);
}

function failureOf(code: string, status: number, words: string): LiveFailure {
  if (CREDENTIALS.test(code)) return 'credentials';
  if (DENIED.test(code) || status === FORBIDDEN) return 'denied';
  if (BUSY.test(code) || status >= SERVER_ERROR || (code === '' && BROKEN.test(words))) return 'busy';
  return 'other';
}
