import { say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { InvalidArgumentError, Option } from 'commander';
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
