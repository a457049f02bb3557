import { inARow } from '../../core/language/lists';
import { say } from '../../core/language/say';
import { counted } from '../reports/display';
import { codeOf, escapeMarkdown } from '../reports/markdown-text';
import { RunbookCommand } from './commands';
import { RunbookAlarm, RunbookStream } from './runbook';

/** A runbook as Markdown. */
export function renderRunbook(streams: readonly RunbookStream[]): string {
  const head = [
    say`# Runbook of event streams`,
    '',
    say`${counted(streams.length, 'event stream')}. What stands here was read in the stacks; what is so in the cloud, the commands say.`,
  ];
  return [...head, ...streams.flatMap(section), ''].join('\n');
}

function section({ title, facts, alarms, commands, gaps }: RunbookStream): string[] {
  return [
    '',
    `## ${escapeMarkdown(title)}`,
    '',
    '| | |',
    '| --- | --- |',
    ...facts.map(([name, text]) => `| ${escapeMarkdown(name)} | ${escapeMarkdown(text)} |`),
    '',
    ...alarmLines(alarms),
    ...commands.flatMap(commandLines),
    ...gaps.map((gap) => `- ${escapeMarkdown(gap)}`),
  ];
}

function alarmLines(alarms: readonly RunbookAlarm[]): string[] {
  if (alarms.length === 0) return [say`No alarm of the app watches it.`, ''];
  const rows = alarms.map(({ name, fires, means, tells }) =>
    [name, fires, means, tells].map(escapeMarkdown).join(' | '),
  );
  return [
    say`| alarm | fires at | what it counts | who is told |`,
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
  ];
}

/** A command holds names that a shell and Markdown leave as they are, and nothing else. */
function commandLines({ title, command, permission, note }: RunbookCommand): string[] {
  const { action, resource } = permission;
  return [
    inARow([say`${title}, which takes ${codeOf(action)} on ${codeOf(resource)}.`, note]),
    '',
    '```sh',
    command,
    '```',
    '',
  ];
}
