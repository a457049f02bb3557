import { say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
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

/** Whether an argument of a command names what it reads. */
export function namesFile(argument: Argument): boolean {
  return /^(?:path|file|export)$/.test(argument.name());
}

/** An option or argument that names a file or folder names one. @throws InputError in one sentence */
export function refuseNoFile(command: Command): void {
  const values: Readonly<Record<string, unknown>> = command.opts();
  const unnamed = command.options.find(
    (option) =>
      /<(file|path|folder)>/.test(option.flags) && [values[option.attributeName()]].flat().includes(''),
  );
  if (unnamed !== undefined) throw new InputError(say`${unnamed.long} names no file.`);
  const empty = command.args.indexOf('');
  const argument = command.registeredArguments.at(Math.min(empty, command.registeredArguments.length - 1));
  if (empty >= 0 && argument !== undefined && namesFile(argument))
    throw new InputError(say`${argument.name()} names no file.`);
}
