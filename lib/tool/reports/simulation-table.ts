import { said, say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { createColors } from 'picocolors';
import { excerpt } from '../../core/model/excerpt';
import { Note } from '../../core/simulation/notes';
import { RetryPlan } from '../../core/simulation/retry-plan';
import { Delivery, Simulation } from '../../core/simulation/simulate-stream';
import { counted, visible } from './display';
import { arrivalText, noteText, retryTexts, sentence } from './simulation-text';
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
  return paint[outcome](said(outcome));
}

function one(stream: string, simulation: Simulation, width: number, colors: Colors): string[] {
  const { outcome, reason, transforms, deliveries, notes, remarks, retry, failed } = simulation;
  const heading = say`${colors.bold(visible(stream))}: ${painted(outcome, colors)}`;
  const why = reason === undefined ? [] : [`    ${visible(sentence(reason))}${at(failed?.pointer)}`];
  const steps = transforms.filter(({ stop }) => stop === undefined);
  return [
    heading,
    ...why,
    ...steps.map(({ what }) => say`    The result of ${visible(what)} is the one that was given.`),
    '',
    ...deliveries.flatMap((delivery, i) =>
      deliveryLines(delivery, deliveries.length > 1 ? i + 1 : undefined, width),
    ),
    ...noteLines(notes, remarks, colors),
    ...(outcome === 'delivered' || outcome === 'unknown' ? retryLines(retry, colors) : []),
  ];
}

function at(pointer: string | undefined): string {
  return pointer === undefined ? '' : ` [/FilterPattern${visible(pointer)}]`;
}

function deliveryLines({ fields }: Delivery, number: number | undefined, width: number): string[] {
  const rows = fields.map((field) => [
    visible(field.name),
    field.form,
    visible(arrivalText(field)),
    visible([field.problem, ...field.notes.map(noteText)].filter((text) => text !== undefined).join('; ')),
  ]);
  return [
    ...(number === undefined ? [] : [say`Record ${number}`]),
    ...(rows.length === 0
      ? [say`The sink has no fields.`]
      : [renderTable([say`field`, say`form`, say`what arrives`, say`notes`], rows, width)]),
    '',
  ];
}

function noteLines(notes: readonly Note[], remarks: readonly string[], colors: Colors): string[] {
  const all = [...notes.map((note) => sentence(noteText(note))), ...remarks];
  if (all.length === 0) return [];
  return [colors.bold(say`Notes`), ...all.map((text) => visible(text)), ''];
}

function retryLines(retry: RetryPlan, colors: Colors): string[] {
  return [colors.bold(say`If the sink fails`), ...retryTexts(retry).map((text) => visible(text))];
}

function many(stream: string, simulations: readonly Simulation[], width: number, colors: Colors): string[] {
  const rows = simulations.map(({ outcome, reason, event }, i) => [
    String(i + 1),
    said(outcome),
    visible(reason ?? ''),
    visible(excerpt(event)),
  ]);
  const counts = OUTCOMES.map(
    (outcome) => [simulations.filter((item) => item.outcome === outcome).length, outcome] as const,
  )
    .filter(([count]) => count > 0)
    .map(([count, outcome]) => `${count.toLocaleString('en-US')} ${painted(outcome, colors)}`);
  return [
    renderTable([say`event`, say`outcome`, say`why`, say`begins with`], rows, width),
    say`${colors.bold(visible(stream))}: ${counted(simulations.length, 'event')}, ${listed(counts)}.`,
  ];
}
