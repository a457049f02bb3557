import { createColors } from 'picocolors';
import { Wait } from '../../core/contract/retries';
import { excerpt } from '../../core/model/excerpt';
import { Note } from '../../core/simulation/notes';
import { RetryPlan } from '../../core/simulation/retry-plan';
import { Delivery, Simulation } from '../../core/simulation/simulate-stream';
import { counted, visible } from './display';
import { TerminalOptions } from './table';
import { renderTable } from './table-layout';

type Colors = ReturnType<typeof createColors>;

const OUTCOMES = ['delivered', 'dropped', 'unknown', 'invalid'] as const;

/** What a stream makes of events, for people at a terminal: one at length, several a line each. */
export function renderSimulationTable(
  stream: string,
  simulations: readonly Simulation[],
  { color, width }: TerminalOptions,
): string {
  const colors = createColors(color);
  const [only, ...more] = simulations;
  const lines =
    more.length === 0 ? one(stream, only, width, colors) : many(stream, simulations, width, colors);
  return `${lines.join('\n')}\n`;
}

function painted(outcome: Simulation['outcome'], colors: Colors): string {
  const paint = {
    delivered: colors.green,
    dropped: colors.yellow,
    unknown: colors.cyan,
    invalid: colors.red,
  };
  return paint[outcome](outcome);
}

function one(stream: string, simulation: Simulation, width: number, colors: Colors): string[] {
  const { outcome, reason, transforms, deliveries, notes, remarks, retry, failed } = simulation;
  const heading = `${colors.bold(visible(stream))}: ${painted(outcome, colors)}`;
  const why = reason === undefined ? [] : [`    ${visible(sentence(reason))}${at(failed?.pointer)}`];
  const steps = transforms.filter(({ stop }) => stop === undefined);
  return [
    heading,
    ...why,
    ...steps.map(({ what }) => `    The result of ${visible(what)} is the one that was given.`),
    '',
    ...deliveries.flatMap((delivery, i) =>
      deliveryLines(delivery, deliveries.length > 1 ? i + 1 : undefined, width),
    ),
    ...noteLines(notes, remarks, colors),
    ...(outcome === 'delivered' || outcome === 'unknown' ? retryLines(retry, colors) : []),
  ];
}

function sentence(text: string): string {
  const capital = /^(the|a|no|an|it) /.test(text) ? `${text[0].toUpperCase()}${text.slice(1)}` : text;
  return `${capital}.`;
}

function at(pointer: string | undefined): string {
  return pointer === undefined ? '' : ` [/FilterPattern${visible(pointer)}]`;
}

function deliveryLines({ fields }: Delivery, number: number | undefined, width: number): string[] {
  const rows = fields.map(({ name, form, value, unknown, problem, notes }) => [
    visible(name),
    form,
    visible(
      value ??
        (unknown === undefined
          ? problem === undefined
            ? '(nothing)'
            : '(none)'
          : `(not known: ${unknown})`),
    ),
    visible([problem, ...notes.map(noteText)].filter((text) => text !== undefined).join('; ')),
  ]);
  return [
    ...(number === undefined ? [] : [`Record ${number}`]),
    ...(rows.length === 0
      ? ['The sink has no fields.']
      : [renderTable(['field', 'form', 'what arrives', 'notes'], rows, width)]),
    '',
  ];
}

function noteText({ text, where }: Note): string {
  return where === undefined ? text : `${where}: ${text}`;
}

function noteLines(notes: readonly Note[], remarks: readonly string[], colors: Colors): string[] {
  const all = [...notes.map((note) => sentence(noteText(note))), ...remarks];
  if (all.length === 0) return [];
  return [colors.bold('Notes'), ...all.map((text) => visible(text)), ''];
}

const ENDS: Readonly<Record<RetryPlan['afterwards'], string>> = {
  'dead-letter': 'the event goes to the dead-letter queue',
  discarded: 'the event is lost',
  blocked: 'the stream stops',
  unknown: 'what happens is not known',
};

function retryLines({ retries, afterwards, deadLetterQueue, remarks }: RetryPlan, colors: Colors): string[] {
  const queue = deadLetterQueue === undefined ? '' : ` ${visible(deadLetterQueue)}`;
  const times =
    retries.length === 0
      ? 'no retry'
      : `${retries.length === 1 ? '1 retry' : `${retries.length} retries`} after ${timesOf(retries)}`;
  return [
    colors.bold('If the sink fails'),
    `${times}; then ${ENDS[afterwards]}${queue}.`,
    ...remarks.map((text) => visible(text)),
  ];
}

/** More times than a person reads. */
const MOST_TIMES = 5;

function timesOf(retries: readonly Wait[]): string {
  const texts = retries.map(({ least, most }) =>
    least === most ? duration(least) : `${least}–${duration(most)}`,
  );
  if (texts.length <= MOST_TIMES) return texts.join(', ');
  return `${texts.slice(0, MOST_TIMES).join(', ')} … ${texts[texts.length - 1]}`;
}

function duration(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function many(stream: string, simulations: readonly Simulation[], width: number, colors: Colors): string[] {
  const rows = simulations.map(({ outcome, reason, event }, i) => [
    String(i + 1),
    outcome,
    visible(reason ?? ''),
    visible(excerpt(event)),
  ]);
  const counts = OUTCOMES.map(
    (outcome) => [simulations.filter((item) => item.outcome === outcome).length, outcome] as const,
  )
    .filter(([count]) => count > 0)
    .map(([count, outcome]) => `${count.toLocaleString('en-US')} ${painted(outcome, colors)}`);
  return [
    renderTable(['event', 'outcome', 'why', 'begins with'], rows, width),
    `${colors.bold(visible(stream))}: ${counted(simulations.length, 'event')}, ${counts.join(', ')}.`,
  ];
}
