import { say } from '../../core/language/say';
import { Command } from 'commander';
import { AdoptOptions } from './adopt-command';
import { choice, collect, NAME } from './options';

const ADOPT_HELP = () => say`
A selector is name:orders-*, tag:team=data, or kind:Kafka. A credential becomes a sensitive variable and is written
nowhere. Each stream that is written was made on the spot and compared with what was read.

Exit codes: 0 all adopted or left alone as meant, 1 some could not be, 2 an input or the call cannot be used.

Examples:
  $ npx ${NAME} adopt export --output event-streams
  $ terraform show -json | npx ${NAME} adopt - --output event-streams --region cn-hangzhou --state moved`;

/** The command that writes code from streams. */
export function adoptingCommand(
  command: Command,
  paths: string,
  run: (paths: string[], options: AdoptOptions) => Promise<void>,
): void {
  command
    .command('adopt')
    .description(say`Write streams that exist as an app that takes them over without a change.`)
    .argument('<path...>', paths)
    .requiredOption('--output <folder>', say`the folder of the app; what is in it stays as it is`)
    .option('--region <region>', say`the region of streams of which nothing else says it`)
    .option('--only <selector>', say`take these alone; may be given again`, collect, [])
    .option('--except <selector>', say`leave these out; may be given again`, collect, [])
    .addOption(
      choice('--language <language>', say`the language of the app`, ['typescript', 'python'], 'typescript'),
    )
    .addOption(choice('--state <how>', say`how the state goes along`, ['import', 'moved'], 'import'))
    .addHelpText('after', ADOPT_HELP)
    .action(run);
}
