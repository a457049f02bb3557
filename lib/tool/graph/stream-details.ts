import { say } from '../../core/language/say';
import { factsOf } from '../../core/contract/kinds';
import { visible, visibleLines } from '../reports/inert';
import { describeStream } from '../reports/describe-stream';
import { escapePointer } from '../../core/model/json-pointer';
import { isUnknown, StreamPart } from '../../core/model/stream-definition';
import { FlowStream } from './flow-graph';
import { masked, withoutCredentials } from '../../core/redaction/redact';
import { JsonValue, printJson } from '../../core/model/json-value';
import { speltPattern } from '../../core/simulation/stream-pattern';
import { serviceTitle } from './end';
import { withUnknownsNamed } from './text';
import { knownAfterApply } from '../reports/describe-filter';
import { isComposite, isObject, mapMembers } from '../../core/model/json-object';

/** A name and what it holds. */
export type DetailRow = readonly [name: string, value: string];

/** Details of a stream that belong together. */
export interface DetailSection {
  readonly title: string;
  readonly rows: readonly DetailRow[];
}

/** Everything that a stream says of itself, but for credentials. */
export function streamDetails({ definition, region, state }: FlowStream): DetailSection[] {
  const { name, description, location, source, sink, transforms, runOptions, tags } = definition;
  const sections: DetailSection[] = [
    {
      title: say`Event stream`,
      rows: rowsOf([
        [say`Name`, name],
        [say`Region`, region],
        [say`State`, state],
        [say`Description`, description],
        [say`Delivery`, describeStream(definition).delivery],
        [say`Construct path`, location.constructPath],
        [say`Terraform address`, location.address],
        [say`Stack`, location.stack],
      ]),
    },
    partSection('Source', source),
    { title: say`Filter pattern`, rows: [[say`Events that pass`, filterText(speltPattern(definition))]] },
    ...transforms.map((transform, i) => ({
      title: transforms.length === 1 ? say`Transform` : say`Transform ${i + 1}`,
      rows: flatten('', shownValue(transform, `/Transforms/${i}`)),
    })),
    partSection('Sink', sink),
    { title: say`Run options`, rows: flatten('', shownValue(runOptions, '/RunOptions')) },
    { title: say`Tags`, rows: flatten('', shownValue(tags, '/Tags')) },
  ];
  return sections
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => ({
      title: visible(title),
      rows: rows.map(([row, value]): DetailRow => [visible(row), visibleLines(value)]),
    }));
}

/** A value without credentials; a reference is none, and says more than that a value is not known yet. */
function shownValue(value: unknown, pointer: string): unknown {
  return withReferences(masked(value, pointer), value);
}

function withReferences(shown: unknown, value: unknown): unknown {
  if (isUnknown(shown)) return isUnknown(value) ? value : shown;
  return mapMembers(shown, (member, key) => withReferences(member, (value as Record<string, unknown>)[key]));
}

function rowsOf(rows: readonly (readonly [string, unknown])[]): DetailRow[] {
  return rows
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, withoutCredentials(shown(value))]);
}

function partSection(side: 'Source' | 'Sink', { kind, parameters, unknown }: StreamPart): DetailSection {
  if (unknown !== undefined)
    return { title: side === 'Source' ? say`Source` : say`Sink`, rows: [[say`Parameters`, shown(unknown)]] };
  const title = factsOf(kind) === undefined ? kind : serviceTitle(kind);
  const pointer = `/${side}/${escapePointer(kind)}`;
  const rows = Object.entries(parameters).flatMap(([name, value]) =>
    flatten(name, shownValue(value, `${pointer}/${escapePointer(name)}`)),
  );
  return { title: side === 'Source' ? say`Source: ${title}` : say`Sink: ${title}`, rows };
}

function filterText(pattern: unknown): string {
  const text = shown(pattern ?? {});
  return text === '{}' ? say`every event` : text;
}

/** One row a value: objects are taken apart, `BatchWindow.TimeBasedWindow`, sink fields and lists are not. */
function flatten(name: string, value: unknown): DetailRow[] {
  if (!isObject(value) || isUnknown(value) || 'Form' in value)
    return [[name === '' ? say`Value` : name, shown(value)]];
  const prefix = name === '' ? '' : `${name}.`;
  return Object.entries(value).flatMap(([key, member]) => flatten(`${prefix}${key}`, member));
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isUnknown(value))
    return value.$reference === undefined
      ? knownAfterApply()
      : say`${knownAfterApply()} (${value.$reference})`;
  return sinkField(value) ?? String(printJson(withUnknownsNamed(value) as JsonValue, 2));
}

/** How a sink field is made: a constant is what it holds, anything else says its form. */
function sinkField(value: unknown): string | undefined {
  if (!isComposite(value) || !('Form' in value)) return undefined;
  const { Form, Value, Template } = value;
  if (Form === 'CONSTANT') return shown(Value ?? '');
  const parts = [Form, Template, Value].filter((part) => part !== undefined).map(shown);
  return parts.join('\n');
}
