import { Option } from 'commander';

/** What the command is called. */
export const NAME = 'cdktf-alicloud-event-streams';

/** An option that takes one of a few words. */
export function choice(
  flags: string,
  description: string,
  choices: readonly string[],
  standard: string,
): Option {
  return new Option(flags, description).choices(choices).default(standard);
}

/** Takes an option that may be given again. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
