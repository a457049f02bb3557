import { say, speak } from '../../core/language/say';
import { Command, CommanderError } from 'commander';
import { GRAPH_FORMATS } from '../graph/index';
import { LANGUAGES, translationsOf } from '../../core/language/languages';
import { isForPrograms, languageOf, SpokenLanguage } from './language';
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
import { packageVersion } from '../../core/model/package-version';
import { foldHelp } from './fold-help';
import { errorInWords, inWords } from './commander-words';
import {
  EVALUATE_HELP,
  EXPLAIN_HELP,
  GRAPH_HELP,
  MAIN_HELP,
  PATHS,
  RULES_HELP,
  SAMPLE_HELP,
} from './help-texts';
import { choice, NAME, OUTPUT, refuseNoFile } from './options';
import { reviewCommand, ReviewOptions } from './review-command';
import { gated } from './review-options';
import { explainCommand, RULES_FORMATS, rulesCommand, RulesOptions } from './rules-command';
import { ConfigurationOptions } from './load';
import { sampleCommand, SampleOptions } from './sample-command';
import { simulateCommand, SimulateOptions } from './simulate-command';
import { events, STREAM } from './simulate-options';
import { helpWidthOf, inertTerminal, processTerminal, Terminal } from './terminal';
import { addRunbook, runbookCommand } from './runbook-command';
import { addUsage, usageCommand } from './usage-command';
import { refuseOverwritten } from './write-output';
import { isComposite } from '../../core/model/json-object';

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
  const spoken = languageOf(args, terminal);
  const before = speak(translationsOf(spoken.language));
  try {
    return await called(args, terminal, spoken);
  } finally {
    speak(before);
  }
}

async function called(args: readonly string[], terminal: Terminal, spoken: SpokenLanguage): Promise<number> {
  let code = 0;
  const done = (result: number) => void (code = result);
  try {
    await program(terminal, done, spoken).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (isCommanderError(error)) return error.exitCode === 0 ? 0 : UNUSABLE;
    terminal.err(isInputError(error) ? errorLines(error.message) : defectLine(error as Error));
    return UNUSABLE;
  }
}

function program(terminal: Terminal, done: (code: number) => void, { isChosen }: SpokenLanguage): Command {
  const command = inWords(new Command(NAME))
    .description(
      say`See and judge the EventBridge event streams inside a synthesized stack, a plan or a state.`,
    )
    .version(packageVersion(), '-V, --version', say`print the version`)
    .helpOption('-h, --help', say`print help`)
    .helpCommand('help [command]', say`print help for a command`)
    .addOption(choice('--lang <language>', say`the language of what is said: en, zh-CN`, LANGUAGES))
    .exitOverride()
    .configureOutput({
      getOutHelpWidth: () => helpWidthOf(terminal),
      getErrHelpWidth: () => helpWidthOf(terminal),
      writeOut: (text) => terminal.out(foldHelp(text, helpWidthOf(terminal))),
      // Help that nobody asked for comes here too; an error is one line.
      writeErr: (text) => {
        const folded = text.startsWith('error:') ? text : foldHelp(text, helpWidthOf(terminal));
        terminal.err(visibleLines(withoutCredentials(errorInWords(folded))));
      },
    })
    .addHelpText('after', MAIN_HELP);
  command.hook('preAction', (_, action) => {
    if (!isChosen && isForPrograms(action.opts())) speak(undefined);
    refuseNoFile(action);
    refuseOverwritten(action, terminal);
  });
  configured(
    gated(
      command
        .command('review')
        .description(say`Judge the event streams and what is around them by the rules of the library.`)
        .argument('<path...>', PATHS()),
    ).option(...OUTPUT()),
  ).action(async (paths: string[], options: ReviewOptions) =>
    done(await reviewCommand(paths, options, terminal)),
  );
  configured(
    command
      .command('graph')
      .description(say`Draw the flows: source, filter, transform, sink and dead letters, by region.`)
      .argument('<path...>', PATHS())
      .addOption(choice('--format <format>', say`what to draw`, GRAPH_FORMATS, 'mermaid'))
      .option(...OUTPUT())
      .option('--title <title>', say`what the page is called`)
      .addHelpText('after', GRAPH_HELP),
  ).action(async (paths: string[], options: GraphOptions) =>
    done(await graphCommand(paths, options, terminal)),
  );
  events(
    command
      .command('simulate')
      .description(
        say`Say whether a stream delivers an event, why not, and what arrives in each field of the sink.`,
      )
      .argument('<path...>', PATHS()),
  ).action(async (paths: string[], options: SimulateOptions) =>
    done(await simulateCommand(paths, options, terminal)),
  );
  command
    .command('sample')
    .description(say`Print the event that the documents show for the source of a stream, to start from.`)
    .argument('<path...>', PATHS())
    .option(...STREAM())
    .option(...OUTPUT())
    .addHelpText('after', SAMPLE_HELP)
    .action(async (paths: string[], options: SampleOptions) =>
      done(await sampleCommand(paths, options, terminal)),
    );
  adoptingCommand(command, PATHS(), async (paths, options) =>
    done(await adoptCommand(paths, options, terminal)),
  );
  driftingCommand(command, PATHS(), terminal, done);
  liveCommands(command, PATHS(), terminal, done);
  addInventory(command, PATHS(), terminal, done);
  addRunbook(command, PATHS(), async (paths, options) =>
    done(await runbookCommand(paths, options, terminal)),
  );
  addUsage(command, PATHS(), async (paths, options) => done(await usageCommand(paths, options, terminal)));
  command
    .command('evaluate')
    .description(
      say`Answer, for programs, whether events match patterns and what sink fields become of them.`,
    )
    .argument('[file]', say`lines of JSON; - is standard input`, '-')
    .requiredOption('--jsonl', say`read one JSON object a line, and answer each on a line of its own`)
    .addHelpText('after', EVALUATE_HELP)
    .action(async (file: string) => done(await evaluateCommand(file, terminal)));
  configured(
    command
      .command('rules')
      .description(say`List the rules.`)
      .addOption(choice('--format <format>', say`what to print`, RULES_FORMATS, 'table'))
      .option(...OUTPUT())
      .addHelpText('after', RULES_HELP),
  ).action((options: RulesOptions) => done(rulesCommand(options, terminal)));
  configured(
    command
      .command('explain')
      .description(say`Say everything about one rule.`)
      .argument('<rule-id>', say`the id of a rule, for example streams-per-region`)
      .addHelpText('after', EXPLAIN_HELP),
  ).action((id: string, options: ConfigurationOptions) => done(explainCommand(id, options, terminal)));
  return command;
}

/** A command that takes a configuration. */
function configured(command: Command): Command {
  return command
    .option(
      '--config <file>',
      say`the configuration, whose extensions run; when left out the nearest .event-streams.yaml up to the root of the repository`,
    )
    .option('--no-config', say`take no configuration`)
    .option('--allow-extensions', say`run the extensions of a configuration that was found and not named`);
}

function isCommanderError(error: unknown): error is CommanderError {
  return isComposite(error) && 'exitCode' in error;
}

function errorLines(message: string): string {
  return withoutCredentials(message)
    .split('\n')
    .map((line) => say`error: ${visible(line)}\n`)
    .join('');
}

/** No stack trace: its reader is not its author. */
function defectLine(error: Error): string {
  const [message] = String(error?.message ?? error).split('\n');
  return say`error: ${NAME} failed, which is a defect of its own: ${visible(withoutCredentials(message))}. Please report it with what you ran.\n`;
}
