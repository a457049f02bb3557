import { dirname } from 'node:path';
import { IConstruct } from 'constructs';
import { loadExtensions } from '../../core/reading/extensions/load-extensions';
import { nearestFile } from '../../core/reading/nearest-file';
import { RuleSet, ruleSetOf } from '../../core/rules/extensions/rule-set';
import { readContext } from './context-settings';
import { settingsOn } from './rule-settings';

/**
 * The rules that an app is judged by: those of the library, and of the extensions that the app and its cdktf.json name.
 *
 * @param fail hears, then or while the rules run, of each problem of an extension
 */
export function rulesOfApp(root: IConstruct, fail: (problem: string) => void): RuleSet {
  const own = root.node.findAll().flatMap((construct) => settingsOn(construct)?.extensions ?? []);
  const context = readContext(root);
  const names = [...context.extensions, ...own];
  return ruleSetOf(loadExtensions(names, projectFolder(), fail), context, fail);
}

/** The folder of cdktf.json, which is where the cdktf CLI runs an app. */
function projectFolder(): string {
  const file = nearestFile('cdktf.json', process.cwd());
  return file === undefined ? process.cwd() : dirname(file);
}
