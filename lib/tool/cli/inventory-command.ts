import { inEnglish, say } from '../../core/language/say';
import { Command } from 'commander';
import { isAccountId } from '../../core/model/arn';
import { InputError } from '../../core/reading/input-error';
import { buildInventory } from '../../core/reading/inventory/build-inventory';
import { WrittenInventory } from '../../core/reading/inventory/inventory-format';
import { visibleJson } from '../reports/display';
import { renderInventoryMarkdown, renderInventoryTable } from '../reports/inventory-summary';
import { openWhole } from './load';
import { choice, NAME } from './options';
import { refuseNoRegion } from './region';
import { forReading, Terminal, wantsColor, widthOf } from './terminal';
import { writeOutput } from './write-output';
import { visible } from '../reports/inert';

/** What the summary of an inventory can be printed as. */
const INVENTORY_FORMATS = ['table', 'json', 'markdown'] as const;

export interface InventoryOptions {
  readonly output: string;
  readonly format: (typeof INVENTORY_FORMATS)[number];
  readonly region?: string;
  readonly account?: string;
}

/** @returns the exit code: 0, or 1 where something could not be counted, or an export could not ask everything */
async function inventoryCommand(
  paths: readonly string[],
  options: InventoryOptions,
  terminal: Terminal,
): Promise<number> {
  const { output, format, region, account } = options;
  if (region !== undefined) refuseNoRegion(region);
  if (account !== undefined && !isAccountId(account))
    throw new InputError(
      say`--account ${visible(account)}: is not the id of an account, which has 16 digits.`,
    );
  const { inputs } = await openWhole(paths, terminal);
  const inventory = buildInventory(inputs, { region, account }, terminal.now());
  const written = visibleJson(readByOthers(inventory));
  writeOutput(written, output, terminal);
  const table = { color: wantsColor(terminal), width: widthOf(terminal) };
  const render = {
    json: () => written,
    markdown: () => renderInventoryMarkdown(inventory),
    table: () => forReading(renderInventoryTable(inventory, table), terminal),
  };
  terminal.out(render[format]());
  const isWhole =
    inventory.notCounted.length === 0 && inventory.inputs.every(({ missing }) => missing.length === 0);
  return isWhole ? 0 : 1;
}

/** What it writes is read by others: it is English, whoever writes it. */
function readByOthers({ notCounted, ...inventory }: WrittenInventory): WrittenInventory {
  return {
    ...inventory,
    notCounted: notCounted.map((item) => ({ ...item, reason: inEnglish(item.reason) })),
  };
}

const HELP = () => say`
Entries that several inputs have are counted once: the same kind, account, region, bus and name. What an export has
counts before what stacks, plans and states say. Nothing in it is a credential.

Exit codes: 0 everything is in it, 1 written without what is not known or could not be asked, 2 nothing was written, or
the report could not be printed.

Examples:
  $ npx ${NAME} live export --region cn-hangzhou --output export
  $ npx ${NAME} inventory export --output inventory.json
  $ npx ${NAME} inventory export ../*/cdktf.out --output inventory.json
  $ terraform show -json | npx ${NAME} inventory - --region cn-hangzhou --output inventory.json
  $ npx ${NAME} review cdktf.out --inventory inventory.json`;

/** The command that writes what an account has. */
export function addInventory(
  command: Command,
  paths: string,
  terminal: Terminal,
  done: (code: number) => void,
): void {
  command
    .command('inventory')
    .description(say`Write what accounts have, of many repositories and exports, for review --inventory.`)
    .argument('<path...>', paths)
    .requiredOption('--output <file>', say`the inventory to write; whole or not at all`)
    .option('--region <region>', say`the region of what does not say its own, such as a state`)
    .option('--account <id>', say`the account of what does not say its own`)
    .addOption(choice('--format <format>', say`what to print of it`, INVENTORY_FORMATS, 'table'))
    .addHelpText('after', HELP)
    .action(async (given: string[], options: InventoryOptions) =>
      done(await inventoryCommand(given, options, terminal)),
    );
}
