import { say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { Command, InvalidArgumentError, Option } from 'commander';
import { InputError } from '../../core/reading/input-error';
import { suggestion } from '../../core/model/nearest';

/** What the command is called. */
export const NAME = 'alicloud-event-streams';

/** An option that takes one of a few words. */
export function choice(
  flags: string,
  description: string,
  choices: readonly string[],
  standard?: string,
): Option {
  return new Option(flags, description)
    .choices(choices)
    .argParser((value: string) => chosen(value, choices))
    .default(standard);
}

/** One of a few words; another one is an error that names the nearest. */
export function chosen(value: string, choices: readonly string[]): string {
  if (choices.includes(value)) return value;
  throw new InvalidArgumentError(
    say`${suggestion(value, choices)} Allowed choices are ${listed(choices)}.`.trimStart(),
  );
}

/** Takes an option that may be given again. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** Where a report goes. */
export const OUTPUT = () => ['--output <file>', say`write to a file instead of standard output`] as const;

/** An option or argument that names a file or folder names one. @throws InputError in one sentence */
export function refuseNoFile(command: Command): void {
  const values: Readonly<Record<string, unknown>> = command.opts();
  const empty = command.options.find(
    (option) =>
      /<(file|path|folder)>/.test(option.flags) && [values[option.attributeName()]].flat().includes(''),
  );
  if (empty !== undefined) throw new InputError(say`${empty.long} names no file.`);
  if (command.args.includes(''))
    throw new InputError(say`${command.registeredArguments[0]?.name()} names no file.`);
}
