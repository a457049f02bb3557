import { said, say, words } from '../../core/language/say';
import { Command, Help, Option } from 'commander';

/** The headings of a help text, as commander writes them. */
const HEADINGS = [
  words`Usage:`,
  words`Arguments:`,
  words`Options:`,
  words`Global Options:`,
  words`Commands:`,
] as const;

/** What commander says of a call that it cannot use: its words, and ours for them. */
const ERRORS: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^error: unknown option '(.*?)'/, (option) => say`error: unknown option '${option}'`],
  [/^error: unknown command '(.*?)'/, (name) => say`error: unknown command '${name}'`],
  [/^error: missing required argument '(.*?)'/, (name) => say`error: missing required argument '${name}'`],
  [
    /^error: required option '(.*?)' not specified/,
    (flags) => say`error: required option '${flags}' not specified`,
  ],
  [/^error: option '(.*?)' argument missing/, (flags) => say`error: option '${flags}' argument missing`],
  [
    /^error: option '(.*?)' argument '(.*?)' is invalid\. (.*)/s,
    (flags, value, why) => say`error: option '${flags}' argument '${value}' is invalid. ${why}`,
  ],
  [/^error: too many arguments.*/, () => say`error: too many arguments`],
  [/\(Did you mean (.*?)\?\)/, (name) => say`(Did you mean ${name}?)`],
];

/** An error of commander in the language that is spoken. */
export function errorInWords(text: string): string {
  return ERRORS.reduce(
    (said, [pattern, words]) => said.replace(pattern, (_, ...groups) => words(...groups.filter(isText))),
    text,
  );
}

function isText(part: unknown): part is string {
  return typeof part === 'string';
}

/** The words of commander itself in the language that is spoken. */
export function inWords(command: Command): Command {
  return command.configureHelp({
    showGlobalOptions: true,
    styleTitle: (title) => ((HEADINGS as readonly string[]).includes(title) ? said(title) : title),
    optionDescription: (option) => describeOption(option),
  });
}

/** As commander does it, whose words cannot be changed. */
function describeOption(option: Option): string {
  const plain = Help.prototype.optionDescription.call(new Help(), option);
  const { argChoices, defaultValue, defaultValueDescription } = option;
  return plain
    .replace(`choices: ${argChoices?.map((choice) => JSON.stringify(choice)).join(', ')}`, (found) =>
      argChoices === undefined ? found : say`choices: ${found.slice('choices: '.length)}`,
    )
    .replace(
      `default: ${defaultValueDescription ?? JSON.stringify(defaultValue)}`,
      (found) => say`default: ${found.slice('default: '.length)}`,
    );
}
