import { said, say } from '../../core/language/say';
import { TRANSFORMS } from '../../core/contract/kinds';
import { FUNCTION_ARNS } from '../../core/contract/arn-formats';
import { AppDefinition, follow } from '../../core/model/app-definition';
import { parseArn, splitArn } from '../../core/model/arn';
import { isUnknown } from '../../core/model/stream-definition';
import { FlowRole } from './flow-graph';
import { linesOf } from './end';
import { filterConditions, knownAfterApply } from '../reports/describe-filter';
import { printable, shorten, textOf } from './text';

/** What a stream does with events between its ends. */
export interface Step {
  readonly role: Extract<FlowRole, 'filter' | 'transform'>;
  readonly lines: readonly string[];
}

const LONGEST_LINE = 60;
const MOST_CONDITIONS = 3;

/** The filter of a stream; undefined where every event goes through. */
export function filterStep(pattern: unknown): Step | undefined {
  const json = textOf(pattern ?? {});
  if (json === '{}') return undefined;
  const conditions = filterConditions(pattern) ?? [json];
  const more = conditions.length - MOST_CONDITIONS;
  return {
    role: 'filter',
    lines: [
      say`Filter`,
      ...conditions
        .slice(0, MOST_CONDITIONS)
        .map((condition, i) => shorten(printable(i === 0 ? condition : say`and ${condition}`), LONGEST_LINE)),
      ...(more > 0 ? [say`and ${more} more`] : []),
    ],
  };
}

/** A function or model that changes events on their way. */
export function transformStep(app: AppDefinition, transform: unknown): Step {
  const [title, name] = describeTransform(app, transform);
  return {
    role: 'transform',
    lines: [say`Transform: ${title}`, ...linesOf(name === undefined ? [] : [name])],
  };
}

/** What a transform is called, and which one it is. */
export function describeTransform(app: AppDefinition, transform: unknown): readonly [string, unknown] {
  if (isUnknown(transform)) return [knownAfterApply(), undefined];
  const [kind, parameters] = Object.entries(transform ?? {})[0] ?? [say`nothing`, undefined];
  if (kind === 'Arn') return [say`function`, functionName(follow(app, parameters))];
  const model = Object.hasOwn(TRANSFORMS, kind) ? TRANSFORMS[kind] : undefined;
  if (model === undefined) return [shorten(printable(kind), LONGEST_LINE / 2), undefined];
  return [said(model.title), (parameters as Record<string, unknown> | null)?.[model.identity]];
}

/** `mask` of `acs:fc:cn-hangzhou:1234567890123456:functions/mask`. */
function functionName(arn: unknown): unknown {
  if (parseArn(arn, FUNCTION_ARNS) === undefined) return arn;
  const { resource } = splitArn(arn)!;
  return resource.slice(resource.indexOf('/') + 1);
}
