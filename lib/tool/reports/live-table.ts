import { said, say, words } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { createColors } from 'picocolors';
import { fewOf } from '../../core/model/excerpt';
import { counted, visible } from './display';
import { LiveReport, LiveStream, shouldRunAndDoesNot } from './live-report';
import { codeOf, escapeMarkdown } from './markdown-text';
import { TerminalOptions } from './table';
import { renderTable } from './table-layout';

const HEAD = ['stream', 'region', words`in the cloud`, 'wanted', 'compared', 'delay', 'lag', 'tps'] as const;

/** The report for people at a terminal. */
export function renderLiveTable(report: LiveReport, { color, width }: TerminalOptions): string {
  const colors = createColors(color);
  const details = report.streams.flatMap((stream) => {
    const lines = detailsOf(stream);
    return lines.length === 0
      ? []
      : [colors.bold(visible(titleOf(stream))), ...lines.map((line) => `    ${visible(line)}`)];
  });
  return [
    ...(report.streams.length === 0
      ? [say`There are no event streams.`]
      : [
          renderTable(
            HEAD.map(said),
            report.streams.map((stream) => cellsOf(stream).map(visible)),
            width,
          ),
        ]),
    '',
    ...(details.length === 0 ? [] : [...details, '']),
    ...aroundOf(report).flatMap((line, i, { length }) => [visible(line), ...(i === length - 1 ? [''] : [])]),
    ...(report.notEvaluated.length === 0 ? [] : [...notEvaluatedOf(report).map(visible), '']),
    say`${summaryOf(report)}.`,
    '',
  ].join('\n');
}

/** The report as a comment on a pull request, or a summary of a workflow. */
export function renderLiveMarkdown(report: LiveReport): string {
  const { changed, gone, failed, notRunning } = report.summary;
  const mark = failed + notRunning + gone > 0 ? '❌' : changed > 0 ? '⚠️' : '✅';
  const rows = report.streams.map((stream) => `| ${cellsOf(stream).map(escapeMarkdown).join(' | ')} |`);
  return `${[
    say`### ${mark} Event streams in the cloud`,
    '',
    say`${summaryOf(report)}.`,
    ...(rows.length === 0
      ? []
      : ['', `| ${HEAD.map(said).join(' | ')} |`, `|${HEAD.map(() => ' --- |').join('')}`, ...rows]),
    ...report.streams.flatMap((stream) => {
      const lines = detailsOf(stream);
      return lines.length === 0
        ? []
        : ['', `- ${codeOf(titleOf(stream))}`, ...lines.map((line) => `  - ${escapeMarkdown(line)}`)];
    }),
    ...[...aroundOf(report), ...notEvaluatedOf(report)].map((line) => `\n${escapeMarkdown(line)}`),
  ].join('\n')}\n`;
}

function titleOf({ constructPath, address, name }: LiveStream): string {
  return constructPath ?? address ?? name;
}

function cellsOf(stream: LiveStream): string[] {
  const { name, region = '', status, wantedStatus = '', state, measures = {} } = stream;
  const { delayTime, diffOffset, tps } = measures;
  return [
    name,
    region,
    status ?? (state === 'gone' ? say`is not there` : ''),
    wantedStatus,
    said(state),
    ...[delayTime, diffOffset, tps].map((value) => value?.toLocaleString('en-US') ?? ''),
  ];
}

/** What there is to say beside a row. */
function detailsOf(stream: LiveStream): string[] {
  const { changed, means, notCompared, reason, failed, state, status, measures } = stream;
  return [
    ...(shouldRunAndDoesNot(stream) && state !== 'gone' && state !== 'not compared'
      ? [say`It should run, and is ${status ?? say`not there`}.`]
      : []),
    ...(failed && measures?.says !== undefined ? [say`EventBridge says: ${measures.says}`] : []),
    ...(state === 'gone' ? [say`It is in the stack and not in the cloud.`] : []),
    ...(state === 'not managed' && reason === undefined ? [say`No stack has it.`] : []),
    ...(changed.length > 0 ? [say`Differs from the stack: ${listed(changed)}`] : []),
    ...means,
    ...(notCompared.length > 0 ? [say`Not compared: ${fewOf([...notCompared])}`] : []),
    ...(reason === undefined ? [] : [say`Left alone: ${reason}.`]),
  ];
}

function aroundOf({ around = [] }: LiveReport): string[] {
  return around.map(({ kind, name, bus, region, perhaps }) => {
    const where = [region, bus, name].filter((part) => part !== undefined).join('/');
    return perhaps
      ? say`The ${said(kind)} ${where}: perhaps no stack has it; the name of one is not known.`
      : say`The ${said(kind)} ${where}: no stack has it.`;
  });
}

function notEvaluatedOf({ notEvaluated }: LiveReport): string[] {
  return notEvaluated.map(
    ({ address, reason }) => say`Not evaluated: ${address === undefined ? '' : say`${address}: `}${reason}`,
  );
}

function summaryOf({ summary }: LiveReport): string {
  const { streams, same, changed, gone, notManaged, notCompared, failed, notRunning } = summary;
  return listed([
    counted(streams, 'stream'),
    say`${same} as the stacks have them`,
    say`${changed} changed`,
    say`${gone} gone`,
    say`${notManaged} that no stack has`,
    say`${notCompared} not compared`,
    say`${failed} failed`,
    say`${notRunning} that should run and do not`,
  ]);
}
