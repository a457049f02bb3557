import { runCommand } from '../cli';
import { STREAM } from './shapes';

/** Every command that prints what a document says; a new one joins here. */
const commandsOn = (stream: string): readonly (readonly string[])[] => [
  ...['table', 'json', 'sarif', 'junit', 'markdown'].map((format) => [
    'review',
    '--no-config',
    '--format',
    format,
  ]),
  ...['mermaid', 'dot'].map((format) => ['graph', '--no-config', '--format', format]),
  ...['table', 'json', 'jsonl'].map((format) => [
    ...['simulate', '--stream', stream, '--message', 'hello', '--format', format],
  ]),
  ['sample', '--stream', stream],
];
/** What is slow to draw, and draws what the others say: for some documents. */
const SLOW = ['svg', 'html'].map((format) => ['graph', '--no-config', '--format', format]);

/** Where a canary turns up in what a command prints of a file or folder: command, and what stands around it. */
export async function printedSightings(
  path: string,
  canary: string,
  { isSlow = false, stream = `${STREAM}.s` } = {},
): Promise<string[]> {
  const found: string[] = [];
  for (const [command, ...options] of isSlow ? [...commandsOn(stream), ...SLOW] : commandsOn(stream)) {
    const { out, err } = await runCommand([command, path, ...options]);
    if (err.includes('defect')) found.push(`${command}: ${err}`);
    found.push(...sightingsIn(`${out}\n${err}`, canary, `${command} ${options.join(' ')}`));
  }
  return found;
}

/** Where it turns up in a text, with what stands around it: as it is, or as Base64. */
export function sightingsIn(text: string, canary: string, what: string): string[] {
  const spellings = [
    canary,
    Buffer.from(canary)
      .toString('base64')
      .replace(/.{0,2}=*$/, ''),
  ];
  return spellings.flatMap((spelling) => {
    const at = text.toLowerCase().indexOf(spelling.toLowerCase());
    return at < 0 ? [] : [`${what}: ${text.slice(Math.max(0, at - 60), at + 60)}`];
  });
}
