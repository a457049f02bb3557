import { say } from '../../core/language/say';
import { DEAD_LETTER_ARNS } from '../../core/contract/arn-formats';
import { connectorOf, endpointNames, kindOfArn } from '../../core/contract/kind-lookups';
import { ParsedArn, parseArn } from '../../core/model/arn';
import { AppDefinition, follow } from '../../core/model/app-definition';
import { isUnknown, StreamDefinition, unknown } from '../../core/model/stream-definition';
import { hasSeveralAccounts } from '../../core/rules/delivery/endpoint';
import { End, linesOf, serviceTitle } from './end';

type DeadLetterArn = ParsedArn<(typeof DEAD_LETTER_ARNS)[number]>;

/**
 * Where events go that failed for good; undefined where nowhere. A queue in an ARN and one that a stream reads are the
 * same when all but the account agree, which a source does not say; in an app with several accounts it is that of its
 * stream.
 */
export function deadLetterEnd(app: AppDefinition, { runOptions }: StreamDefinition): End | undefined {
  const queue = follow(app, (runOptions as Record<string, unknown> | undefined)?.DeadLetterQueue);
  if (queue === undefined || queue === null) return undefined;
  const arn = isUnknown(queue) ? queue : follow(app, (queue as { Arn?: unknown }).Arn);
  if (typeof arn !== 'string') return unreadEnd(isUnknown(arn) ? arn : say`without an ARN`);
  const parsed = parseArn(arn, DEAD_LETTER_ARNS);
  return parsed === undefined
    ? { ...unreadEnd(arn), identity: JSON.stringify(['ARN', arn]) }
    : readEnd(parsed, hasSeveralAccounts(app));
}

function readEnd({ shape, names }: DeadLetterArn, tellsAccounts: boolean): End {
  const { region, account, ...rest } = names;
  const values = Object.values(rest);
  const kind = kindOfArn(shape) ?? '';
  const service = connectorOf(kind);
  const own = tellsAccounts ? [`account ${account}`] : [];
  const isRegional = endpointNames(kind)?.isRegional === true;
  return {
    identity: JSON.stringify([service, ...(isRegional ? [region, ...own] : []), ...values]),
    service: serviceTitle(kind),
    lines: linesOf(values),
    region: region === '' ? undefined : region,
    isOutside: false,
  };
}

function unreadEnd(what: unknown): End {
  const reference = isUnknown(what) ? what.$reference : undefined;
  return {
    identity: reference === undefined ? undefined : JSON.stringify(['ARN', reference]),
    service: '',
    lines: linesOf([what]),
    region: unknown(say`the ARN of the queue says it`),
    isOutside: true,
  };
}
