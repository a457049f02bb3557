import { Command, CommanderError } from 'commander';
import { GRAPH_FORMATS } from '../graph';
import { isInputError } from '../../core/reading/input-error';
import { withoutCredentials } from '../../core/redaction/redact';
import { visible, visibleLines } from '../reports/inert';
import { adoptCommand } from './adopt-command';
import { adoptingCommand } from './adopt-options';
import { driftingCommand } from './drift-command';
import { evaluateCommand } from './evaluate-command';
import { graphCommand, GraphOptions } from './graph-command';
import { addInventory } from './inventory-command';
import { liveCommands } from './live-commands';
import { packageVersion } from './package-version';
import { choice, collect, NAME } from './options';
import { reviewCommand, ReviewOptions } from './review-command';
import { gated } from './review-options';
import { explainCommand, RULES_FORMATS, rulesCommand, RulesOptions } from './rules-command';
import { ConfigurationOptions } from './load';
import { sampleCommand, SampleOptions } from './sample-command';
import { EXPECTATIONS, simulateCommand, SimulateOptions, SIMULATION_FORMATS } from './simulate-command';
import { inertTerminal, processTerminal, Terminal } from './terminal';
import { addRunbook, runbookCommand } from './runbook-command';
import { addUsage, usageCommand } from './usage-command';
import { isComposite } from '../../core/model/json-object';

const PATHS =
  'cdktf.out folders, cdk.tf.json files, the JSON of `terraform show -json` of plans or states, answers of GetEventStreaming, or exports of them; - is standard input';

/** The exit code of what was asked for in a way that cannot be done. */
export const UNUSABLE = 2;

/**
 * The command line.
 *
 * @param args what stands after the name of the command
 * @returns the exit code: 0, 1 where the review fails, 2 where an input or the call itself cannot be used
 */
export async function main(args: readonly string[], given: Terminal = processTerminal()): Promise<number> {
  const terminal = inertTerminal(given);
  let code = 0;
  const done = (result: number) => void (code = result);
  try {
    await program(terminal, done).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (isCommanderError(error)) return error.exitCode === 0 ? 0 : UNUSABLE;
    terminal.err(isInputError(error) ? errorLines(error.message) : defectLine(error as Error));
    return UNUSABLE;
  }
}

function program(terminal: Terminal, done: (code: number) => void): Command {
  const command = new Command(NAME)
    .description('See and judge the EventBridge event streams inside a synthesized stack, a plan or a state.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(visibleLines(withoutCredentials(text))),
    })
    .addHelpText(
      'after',
      `
Exit codes: 0 nothing that fails the review, 1 findings that do, 2 an input or the call cannot be used.

Trust: what is reviewed is read and never run. A configuration is taken from the working folder or above it, up to the
root of the repository; it says what counts, so name a trusted one with --config where others can write there. Code
runs in two cases: extensions of a configuration that --config names or --allow-extensions admits, and functions of a
stack with simulate --run-functions.

Examples:
  $ cdktf synth && npx ${NAME} review cdktf.out
  $ terraform show -json plan.out | npx ${NAME} review - --format markdown
  $ npx ${NAME} graph cdktf.out --format html --output streams.html
  $ npx ${NAME} simulate cdktf.out --stream orders --message '{"level":"WARN"}'
  $ npx ${NAME} explain streams-per-region`,
    );
  configured(
    gated(
      command
        .command('review')
        .description('Judge the event streams and what is around them by the rules of the library.')
        .argument('<path...>', PATHS),
    ).option(...OUTPUT),
  ).action(async (paths: string[], options: ReviewOptions) =>
    done(await reviewCommand(paths, options, terminal)),
  );
  configured(
    command
      .command('graph')
      .description('Draw the flows: source, filter, transform, sink and dead letters, by region.')
      .argument('<path...>', PATHS)
      .addOption(choice('--format <format>', 'what to draw', GRAPH_FORMATS, 'mermaid'))
      .option(...OUTPUT)
      .option('--title <title>', 'what the page is called'),
  ).action(async (paths: string[], options: GraphOptions) =>
    done(await graphCommand(paths, options, terminal)),
  );
  events(
    command
      .command('simulate')
      .description(
        'Say whether a stream delivers an event, why not, and what arrives in each field of the sink.',
      )
      .argument('<path...>', PATHS),
  ).action(async (paths: string[], options: SimulateOptions) =>
    done(await simulateCommand(paths, options, terminal)),
  );
  command
    .command('sample')
    .description('Print the event that the documents show for the source of a stream, to start from.')
    .argument('<path...>', PATHS)
    .option(...STREAM)
    .option(...OUTPUT)
    .action(async (paths: string[], options: SampleOptions) =>
      done(await sampleCommand(paths, options, terminal)),
    );
  adoptingCommand(command, PATHS, async (paths, options) =>
    done(await adoptCommand(paths, options, terminal)),
  );
  driftingCommand(command, PATHS, terminal, done);
  liveCommands(command, PATHS, terminal, done);
  addInventory(command, PATHS, terminal, done);
  addRunbook(command, PATHS, async (paths, options) => done(await runbookCommand(paths, options, terminal)));
  addUsage(command, PATHS, async (paths, options) => done(await usageCommand(paths, options, terminal)));
  command
    .command('evaluate')
    .description('Answer, for programs, whether events match patterns and what sink fields become of them.')
    .argument('[file]', 'lines of JSON; - is standard input', '-')
    .requiredOption('--jsonl', 'read one JSON object a line, and answer each on a line of its own')
    .addHelpText('after', EVALUATE_HELP)
    .action(async (file: string) => done(await evaluateCommand(file, terminal)));
  configured(
    command
      .command('rules')
      .description('List the rules.')
      .addOption(choice('--format <format>', 'what to print', RULES_FORMATS, 'table'))
      .option(...OUTPUT),
  ).action((options: RulesOptions) => done(rulesCommand(options, terminal)));
  configured(
    command
      .command('explain')
      .description('Say everything about one rule.')
      .argument('<rule-id>', 'the id of a rule, for example streams-per-region'),
  ).action((id: string, options: ConfigurationOptions) => done(explainCommand(id, options, terminal)));
  return command;
}

const STREAM = [
  '--stream <name>',
  'the name, construct path or address of the stream; may be left out where there is one',
] as const;

/** A command that takes events. */
function events(command: Command): Command {
  return command
    .option(...STREAM)
    .option('--event <file>', 'an event as JSON, or one a line; - is standard input')
    .option(
      '--message <text>',
      'the payload of a message instead, or @FILE: the source makes the event of it',
    )
    .option('--key <text>', 'the key of the message')
    .option('--property <name=value>', 'a property of the message; may be given again', collect, [])
    .option(
      '--function-result <file>',
      'what a function transform returns, as JSON; once for each, in their order',
      collect,
      [],
    )
    .option('--run-functions', 'run the code of functions that is in the stack, on this machine')
    .addOption(choice('--expect <outcome>', 'what every event shall be', EXPECTATIONS, 'delivered'))
    .addOption(choice('--format <format>', 'what to print', SIMULATION_FORMATS, 'table'))
    .option(...OUTPUT)
    .addHelpText('after', SIMULATE_HELP);
}

const SIMULATE_HELP = `
Exit codes: 0 as expected, 1 not, 2 an input or the call cannot be used, 3 nothing failed but something is not known.

Examples:
  $ npx ${NAME} sample cdktf.out --stream orders > event.json
  $ npx ${NAME} simulate cdktf.out --stream orders --event event.json
  $ npx ${NAME} simulate cdktf.out --stream orders --message '{"level":"DEBUG"}' --expect dropped`;

const EVALUATE_HELP = `
A line is one of
  {"id": 1, "pattern": {...}, "event": {...}}
  {"id": 2, "event": {...}, "form": "TEMPLATE", "value": "...", "template": "..."}
and its answer
  {"id": 1, "result": "match" | "no-match" | "invalid" | "error"}
  {"id": 2, "result": text or null}, or {"id": 2, "error": "..."}
Numbers keep their spelling. A line that cannot be answered has "result": "error" and says why in "error".`;

const OUTPUT = ['--output <file>', 'write to a file instead of standard output'] as const;

/** A command that takes a configuration. */
function configured(command: Command): Command {
  return command
    .option(
      '--config <file>',
      'the configuration, whose extensions run; when left out the nearest .event-streams.yaml up to the root of the repository',
    )
    .option('--no-config', 'take no configuration')
    .option('--allow-extensions', 'run the extensions of a configuration that was found and not named');
}

function isCommanderError(error: unknown): error is CommanderError {
  return isComposite(error) && 'exitCode' in error;
}

function errorLines(message: string): string {
  return withoutCredentials(message)
    .split('\n')
    .map((line) => `error: ${visible(line)}\n`)
    .join('');
}

/** No stack trace: its reader is not its author. */
function defectLine(error: Error): string {
  const [message] = String(error?.message ?? error).split('\n');
  return `error: ${NAME} failed, which is a defect of its own: ${visible(withoutCredentials(message))}. Please report it with what you ran.\n`;
}
