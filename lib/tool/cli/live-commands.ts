import { say } from '../../core/language/say';
import { Command } from 'commander';
import { livePolicy } from '../live/read-calls';
import { liveExport, liveExportCommand } from './live-export-command';
import { liveStatus, liveStatusCommand } from './live-status-command';
import { NAME } from './options';
import { Terminal } from './terminal';

/** The commands that ask the cloud: no other does. */
export function liveCommands(
  command: Command,
  paths: string,
  terminal: Terminal,
  done: (code: number) => void,
): void {
  const live = command
    .command('live')
    .description(
      say`Ask Alibaba Cloud what there is. The only commands that use the network; they only read.`,
    )
    .helpCommand('help [command]', say`print help for a command`)
    .addHelpText('after', HELP);
  live
    .command('policy')
    .description(say`Print the policy of RAM that these commands need; it allows to read alone.`)
    .addHelpText('after', POLICY_HELP)
    .action(() => terminal.out(`${JSON.stringify(livePolicy(), undefined, 2)}\n`));
  liveExport(live, async (options) => done(await liveExportCommand(options, terminal)));
  liveStatus(live, paths, async (given, options) => done(await liveStatusCommand(given, options, terminal)));
}

const HELP = () => say`
Examples:
  $ npx ${NAME} live export --region cn-hangzhou --output export
  $ npx ${NAME} live status cdktf.out`;

const POLICY_HELP = () => say`
Examples:
  $ npx ${NAME} live policy > policy.json`;
