import { say } from '../../core/language/say';
import { Command } from 'commander';
import { SIMULATE_HELP } from './help-texts';
import { choice, collect, OUTPUT } from './options';
import { EXPECTATIONS, SIMULATION_FORMATS } from './simulate-command';

/** Which stream is meant. */
export const STREAM = () =>
  [
    '--stream <name>',
    say`the name, construct path or address of the stream; may be left out where there is one`,
  ] as const;

/** A command that takes events. */
export function events(command: Command): Command {
  return command
    .option(...STREAM())
    .option('--event <file>', say`an event as JSON, or one a line; - is standard input`)
    .option(
      '--message <text>',
      say`the payload of a message instead, or @FILE: the source makes the event of it`,
    )
    .option('--key <text>', say`the key of the message`)
    .option('--property <name=value>', say`a property of the message; may be given again`, collect, [])
    .option(
      '--function-result <file>',
      say`what a function transform returns, as JSON; once for each, in their order`,
      collect,
      [],
    )
    .option('--run-functions', say`run the code of functions that is in the stack, on this machine`)
    .addOption(choice('--expect <outcome>', say`what every event shall be`, EXPECTATIONS, 'delivered'))
    .addOption(choice('--format <format>', say`what to print`, SIMULATION_FORMATS, 'table'))
    .option(...OUTPUT())
    .addHelpText('after', SIMULATE_HELP);
}
