import { said, say, words } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { wrapWords } from '../reports/table-layout';
import { textWidth } from '../reports/text-width';
import { Argument, Command, Help, Option } from 'commander';

/** The headings of a help text, as commander writes them. */
const HEADINGS: readonly string[] = [
  words`Arguments:`,
  words`Options:`,
  words`Global Options:`,
  words`Commands:`,
];

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
  [
    /^error: too many arguments.*? Expected (\d+) arguments? but got (\d+)\./,
    (expected, given) => say`error: too many arguments: expected ${expected}, got ${given}.`,
  ],
  [/\(Did you mean one of (.*?)\?\)/, (names) => say`(Did you mean one of ${listed(names.split(', '))}?)`],
  [/\(Did you mean (?!one of )(.*?)\?\)/, (name) => say`(Did you mean ${name}?)`],
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
    styleTitle: (title) => (HEADINGS.includes(title) ? said(title) : title),
    commandUsage: (one) => placesInWords(Help.prototype.commandUsage.call(new Help(), one)),
    subcommandTerm: (one) => placesInWords(Help.prototype.subcommandTerm.call(new Help(), one)),
    optionDescription: describe,
    argumentDescription: describe,
    minWidthToWrap: 20,
    displayWidth: textWidth,
    boxWrap: (text, width) =>
      text
        .split('\n')
        .map((line) => wrapWords(line, width))
        .join('\n'),
    formatHelp(one, help) {
      return Help.prototype.formatHelp.call(this, one, help).replace(/^Usage: /, () => say`Usage: `);
    },
  });
}

/** What stands for options and commands where a call is shown. */
function placesInWords(call: string): string {
  return call.replace('[options]', () => say`[options]`).replace('[command]', () => say`[command]`);
}

/** As commander does it, whose words cannot be changed; and of lists that are empty it says nothing. */
function describe({ description, argChoices, ...rest }: Option | Argument): string {
  const { defaultValue, defaultValueDescription } = rest;
  const isShown = defaultValue !== undefined && !(Array.isArray(defaultValue) && defaultValue.length === 0);
  const standard = defaultValueDescription ?? (isShown ? JSON.stringify(defaultValue) : undefined);
  const isFlag = 'isBoolean' in rest && (rest as Option).isBoolean();
  const more = [
    ...(argChoices === undefined
      ? []
      : [say`choices: ${listed(argChoices.map((choice) => JSON.stringify(choice)))}`]),
    ...(standard === undefined || isFlag ? [] : [say`default: ${standard}`]),
  ];
  return more.length === 0 ? description : say`${description} (${more.join(say`; `)})`;
}
