import { say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { printJson } from '../../core/model/json-value';
import { showApp } from '../../core/redaction/show-app';
import { fieldName } from '../../core/simulation/describe-failure';
import { visibleText } from '../reports/display';
import { findStream, titleOfStream } from './find-stream';
import { readApp } from './load';
import { InputError } from '../../core/reading/input-error';
import { unescapePointer } from '../../core/model/json-pointer';
import { eventOf } from './read-events';
import { note, Terminal } from './terminal';
import { writeOutput } from './write-output';

export interface SampleOptions {
  readonly stream?: string;
  readonly output?: string;
}

/** Prints the documented event of the source of a stream, and says on standard error what is not known of it. */
export async function sampleCommand(
  paths: readonly string[],
  { stream: wanted, output }: SampleOptions,
  terminal: Terminal,
): Promise<number> {
  const stream = findStream(showApp(await readApp(paths, terminal)), wanted);
  const { event, gaps, sampled, remarks } = eventOf(stream, {});
  if (sampled.length === 0)
    throw new InputError(
      say`No sample of the events of ${titleOfStream(stream)} is published; look at a real event.`,
    );
  for (const remark of remarks) note(remark, terminal);
  for (const [reason, places] of byReason(gaps))
    note(say`not in it: ${listed(places)} (${reason})`, terminal);
  writeOutput(`${visibleText(printJson(event, 2))}\n`, output, terminal);
  return 0;
}

function byReason(
  gaps: readonly { readonly pointer: string; readonly reason: string }[],
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { pointer, reason } of gaps) {
    const place = fieldName(pointer.split('/').slice(1).map(unescapePointer));
    found.set(reason, [...(found.get(reason) ?? []), place]);
  }
  return found;
}
