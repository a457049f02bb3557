import { say } from '../../core/language/say';
import { Command, Option } from 'commander';
import { FAIL_ON } from '../reports/fail-on';
import { choice, chosen, collect, NAME } from './options';
import { REVIEW_FORMATS } from './review-command';

/** A command that judges, and ends with 1 where what it judges does not pass. */
export function gated(command: Command): Command {
  return command
    .addOption(choice('--format <format>', say`what to print`, REVIEW_FORMATS, 'table'))
    .addOption(failOn())
    .option(
      '--allow-loss <name>',
      say`a stream, by its name, address or path, of which messages may be lost; may be given again`,
      collect,
    )
    .option(
      '--baseline <file>',
      say`the JSON report of an earlier review: only findings that it does not have fail`,
    )
    .option(
      '--inventory <file>',
      say`what the account has beside what is reviewed, as inventory wrote it; may be given again`,
      collect,
    )
    .option(
      '--evidence <file>',
      say`write what was reviewed for an audit: hashes, versions, findings, exit code`,
    )
    .option('--compare <path>', say`a stack or plan of another stage: what differs fails, stream by stream`)
    .option('--allow-differences <file>', say`what the two stages may have otherwise, as YAML or JSON`)
    .addHelpText('after', HELP);
}

/** May be given again: a severity counts, and what may lose messages comes on top. */
function failOn(): Option {
  const what = say`from which severity on to end with 1; loss: also where a plan may lose messages of a stream; may be given again`;
  return new Option('--fail-on <what>', what)
    .choices(FAIL_ON)
    .default(undefined, '"error"')
    .argParser((value, before?: string[]) => collect(chosen(value, FAIL_ON), before));
}

const HELP = () => say`
Exit codes: 0 nothing that fails the review, 1 a finding, a loss or a difference between stages does, 2 an input or the call cannot be used.

Examples:
  $ npx ${NAME} review cdktf.out
  $ npx ${NAME} review cdktf.out --fail-on never --format json --output old.json
  $ npx ${NAME} review cdktf.out --baseline old.json
  $ npx ${NAME} review plan.json --fail-on loss --allow-loss orders
  $ npx ${NAME} review cdktf.out --inventory inventory.json
  $ npx ${NAME} review plan.json --evidence evidence.json
  $ npx ${NAME} review prod.json --compare dev.json --allow-differences stages.yaml`;
