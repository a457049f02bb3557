import { TRANSFORMS } from '../../core/contract/kinds';
import { FUNCTION_ARNS } from '../../core/contract/arn-formats';
import { AppDefinition, follow } from '../../core/model/app-definition';
import { parseArn, splitArn } from '../../core/model/arn';
import { isUnknown } from '../../core/model/stream-definition';
import { FlowRole } from './flow-graph';
import { linesOf } from './end';
import { KNOWN_AFTER_APPLY, printable, shorten, textOf } from './text';

/** What a stream does with events between its ends. */
export interface Step {
  readonly role: Extract<FlowRole, 'filter' | 'transform'>;
  readonly lines: readonly string[];
}

const LONGEST_PATTERN = 72;

/** The filter of a stream; undefined where every event goes through. */
export function filterStep(pattern: unknown): Step | undefined {
  if (isUnknown(pattern)) return { role: 'filter', lines: ['Filter', KNOWN_AFTER_APPLY] };
  const text = textOf(pattern ?? {});
  if (text === '{}') return undefined;
  return { role: 'filter', lines: ['Filter', ...wrap(shorten(printable(text), LONGEST_PATTERN))] };
}

/** Two short lines are read more easily than a long one; the best place between them is after a comma or colon. */
function wrap(text: string): string[] {
  const characters = [...text];
  const width = LONGEST_PATTERN / 2;
  if (characters.length <= width) return [text];
  const half = characters.slice(0, width);
  const after = Math.max(half.lastIndexOf(','), half.lastIndexOf(':')) + 1;
  const end = after > width / 2 ? after : width;
  return [characters.slice(0, end), characters.slice(end)].map((line) => line.join('').trim());
}

/** A function or model that changes events on their way. */
export function transformStep(app: AppDefinition, transform: unknown): Step {
  const [title, name] = describeTransform(app, transform);
  return { role: 'transform', lines: [`Transform: ${title}`, ...linesOf(name === undefined ? [] : [name])] };
}

/** What a transform is called, and which one it is. */
export function describeTransform(app: AppDefinition, transform: unknown): readonly [string, unknown] {
  if (isUnknown(transform)) return [KNOWN_AFTER_APPLY, undefined];
  const [kind, parameters] = Object.entries(transform ?? {})[0] ?? ['nothing', undefined];
  if (kind === 'Arn') return ['function', functionName(follow(app, parameters))];
  const model = Object.hasOwn(TRANSFORMS, kind) ? TRANSFORMS[kind] : undefined;
  if (model === undefined) return [shorten(printable(kind), LONGEST_PATTERN / 2), undefined];
  return [model.title, (parameters as Record<string, unknown> | null)?.[model.identity]];
}

/** `mask` of `acs:fc:cn-hangzhou:1234567890123456:functions/mask`. */
function functionName(arn: unknown): unknown {
  if (parseArn(arn, FUNCTION_ARNS) === undefined) return arn;
  const { resource } = splitArn(arn)!;
  return resource.slice(resource.indexOf('/') + 1);
}
