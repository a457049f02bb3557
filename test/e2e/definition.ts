import { StreamRecord } from '../../stand-in/cloud/services/stream-request';

/** What the cloud must have of each attribute, by its name in Terraform. */
const RECORDED: Readonly<Record<string, (record: StreamRecord) => unknown>> = {
  source: ({ source }) => source,
  sink: ({ sink }) => sink,
  filter_pattern: ({ filterPattern }) => JSON.parse(String(filterPattern)),
  run_options: ({ runOptions }) => runOptions,
  transforms: ({ transforms }) => transforms,
};

/**
 * Where what the cloud has of a stream differs from what was written for Terraform: nothing, where all is well. A
 * reference stands for any value that is not empty.
 */
export function differences(body: Record<string, any>, record: StreamRecord): string[] {
  const texts = Object.entries(RECORDED).flatMap(([name, recorded]) =>
    differ(`/${name}`, readTemplate(body[name]), recorded(record)),
  );
  // Taking a description away empties it.
  return [...texts, ...differ('/description', body.description ?? '', record.description ?? '')];
}

/** Stands for a reference in JSON that was read. */
const REFERENCE = '\0reference';

/** Reads JSON with references as Terraform would, but for their values. */
function readTemplate(text: string): unknown {
  let read = '';
  for (let i = 0; i < text.length; i += 1) {
    const escaped = /^(\$\$|%%)\{/.exec(text.slice(i, i + 3));
    if (escaped !== null) {
      read += text.slice(i + 1, i + 3);
      i += 2;
    } else if (text.startsWith('${', i)) {
      read += JSON.stringify(REFERENCE);
      i = endOfReference(text, i);
    } else read += text[i];
  }
  return JSON.parse(read);
}

/** Where the brace is closed that was opened. */
function endOfReference(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i += 1) {
    if (text[i] === '{') depth += 1;
    if (text[i] === '}') depth -= 1;
    if (text[i] === '}' && depth === 0) return i;
  }
  throw new Error(`A reference has no end: ${text.slice(start)}`);
}

function differ(pointer: string, written: unknown, recorded: unknown): string[] {
  if (written === REFERENCE) return recorded ? [] : [`${pointer} is empty`];
  if (!isContainer(written) || !isContainer(recorded)) {
    if (written === recorded) return [];
    return [`${pointer} was written as ${JSON.stringify(written)} and is ${JSON.stringify(recorded)}`];
  }
  const keys = new Set([...Object.keys(written), ...Object.keys(recorded)]);
  return [...keys].flatMap((key) => differ(`${pointer}/${key}`, written[key], recorded[key]));
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
