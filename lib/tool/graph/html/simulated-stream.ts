import { said, say, words } from '../../../core/language/say';
import { escapePointer } from '../../../core/model/json-pointer';
import { isComposite, isObject, mapMembers } from '../../../core/model/json-object';
import { isUnknown, StreamDefinition, StreamPart, unknown } from '../../../core/model/stream-definition';
import { masked } from '../../../core/redaction/redact';

/** What the page simulates with, or why it does not. */
export type SimulatedStream = { readonly stream: StreamDefinition } | { readonly problem: string };

const WITHHELD = words`what it is made of may hold a credential, and is not in this page`;

/** A stream as far as a simulation needs it, without credentials: what one stands in is not known. */
export function simulatedStream(definition: StreamDefinition): SimulatedStream {
  const { region, source, filterPattern, spelt, transforms, sink, runOptions } = definition;
  if (!isSame(masked(filterPattern, '/FilterPattern'), filterPattern))
    return {
      problem: say`The filter may hold a credential, so it is not in this page; use the command simulate.`,
    };
  const { RetryStrategy, ErrorsTolerance, DeadLetterQueue } = runOptions;
  return {
    stream: {
      name: '',
      region: bare(region) as StreamDefinition['region'],
      source: shownPart('Source', source),
      filterPattern: bare(filterPattern),
      spelt,
      transforms: transforms.map(shownTransform),
      sink: shownPart('Sink', sink),
      runOptions: masked(
        { RetryStrategy, ErrorsTolerance, DeadLetterQueue },
        '/RunOptions',
      ) as StreamDefinition['runOptions'],
      tags: {},
      location: {},
    },
  };
}

/** Of a function its ARN, of a model its name alone: no simulation asks one. */
function shownTransform(transform: unknown, i: number): unknown {
  if (!isObject(transform) || isUnknown(transform) || transform.Arn !== undefined)
    return masked(transform, `/Transforms/${i}`);
  return mapMembers(transform, () => ({}));
}

function shownPart(side: 'Source' | 'Sink', part: StreamPart): StreamPart {
  const { kind, parameters, unknown } = part;
  const pointer = `/${side}/${escapePointer(kind)}`;
  return {
    kind,
    parameters: mapMembers(parameters, (value, name) =>
      withheld(masked(value, `${pointer}/${escapePointer(name)}`), value),
    ) as StreamPart['parameters'],
    ...(unknown !== undefined && { unknown: bare(unknown) as StreamPart['unknown'] }),
  };
}

/** A constant may show that a credential was in it; whatever makes a field of an event must be whole. */
function withheld(shown: unknown, value: unknown): unknown {
  if (!isComposite(value) || isUnknown(value)) return shown;
  if ('Form' in value && value.Form !== 'CONSTANT')
    return isSame(shown, value) ? shown : { Form: bare(value.Form), Value: unknown(said(WITHHELD)) };
  return mapMembers(shown, (member, key) => withheld(member, value[key]));
}

function isSame(shown: unknown, value: unknown): boolean {
  return JSON.stringify(shown) === JSON.stringify(bare(value));
}

/** A value with nothing but the reason of what is not known. */
function bare(value: unknown): unknown {
  return isUnknown(value) ? unknown(value.$unknown) : mapMembers(value, bare);
}
