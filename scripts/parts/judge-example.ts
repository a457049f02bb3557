import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeApp } from '../../lib/constructs/synthesis/app-description';
import { AppDefinition } from '../../lib/core/model/app-definition';
import { INVENTORY_FORMAT } from '../../lib/core/reading/inventory/inventory-format';
import { readInventory } from '../../lib/core/reading/inventory/read-inventory';
import { openInputs } from '../../lib/core/reading/inputs/open-inputs';
import { LOCK_FILE } from '../../lib/core/reading/inputs/lock-file';
import { CATALOGUE } from '../../lib/core/rules/catalogue';
import { evaluate } from '../../lib/core/rules/evaluate';
import { Finding } from '../../lib/core/rules/finding';
import { DEFAULT_SETTINGS, Settings } from '../../lib/core/rules/settings';
import { importsOf } from './imports-of';
import { RuleExample, wholeProgram } from './rule-example';
import { runSnippet } from './run-snippet';

/** The day on which an inventory of an example is read. */
const READ_ON = '2026-12-01';

/** An app without a stream beside an inventory: what is said is of that. */
function inventoried(code: string): { readonly app: AppDefinition; readonly settings: Settings } {
  const inventories = [readInventory(code, 'inventory.json')];
  const settings = { ...DEFAULT_SETTINGS, today: READ_ON };
  return { app: { streams: [], resources: [], inventories }, settings };
}

/** What a plan is that has nothing: what is said of it is of the lock file beside it. */
const EMPTY_PLAN = JSON.stringify({
  format_version: '1.2',
  planned_values: { root_module: {} },
  resource_changes: [],
});

/**
 * What the rules of the catalogue say of the code of an example. Optional ones are off but for the one that the example
 * is of.
 */
export async function judgeExample(
  id: string,
  language: RuleExample['language'],
  code: string,
): Promise<readonly Finding[]> {
  const { app, settings } = await exampleApp(language, code);
  const rules = CATALOGUE.filter((rule) => rule.isOptional !== true || rule.id === id);
  return evaluate(app, settings, rules).findings;
}

/** The whole program of an example. */
export function programOf(code: string): string {
  const program = wholeProgram(code);
  return `${importsOf(program)}\n${program}`;
}

/** What the code of an example describes, and the settings by which it is judged. */
export async function exampleApp(
  language: RuleExample['language'],
  code: string,
): Promise<{ readonly app: AppDefinition; readonly settings: Settings }> {
  if (code.includes(INVENTORY_FORMAT)) return inventoried(code);
  if (language === 'ts') {
    const { app, settings = DEFAULT_SETTINGS } = describeApp(runSnippet(programOf(code))[0]);
    return { app, settings };
  }
  const folder = mkdtempSync(join(tmpdir(), 'rule-example-'));
  try {
    const document = join(folder, 'document.json');
    writeFileSync(document, language === 'hcl' ? EMPTY_PLAN : code);
    if (language === 'hcl') writeFileSync(join(folder, LOCK_FILE), code);
    const [{ app }] = await openInputs([document]);
    return { app, settings: DEFAULT_SETTINGS };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
