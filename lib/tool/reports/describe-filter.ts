import { said, say, words } from '../../core/language/say';
import { allOf, anyOf } from '../../core/language/lists';
import { isJsonObject, JsonValue, printJson } from '../../core/model/json-value';
import { isUnknown } from '../../core/model/stream-definition';
import { compilePattern, Leaf } from '../../core/simulation/compile-pattern';
import { fieldName } from '../../core/simulation/describe-failure';
import { checkPattern } from '../../core/simulation/pattern-grammar';

/** What stands for a value that Terraform learns when it applies. */
export function knownAfterApply(): string {
  return say`known after apply`;
}

/** A filter as people say it: `data.body.temperature > 30 and (type = "a" or "b")`. Undefined as for `filterConditions`. */
export function describeFilter(pattern: unknown): string | undefined {
  const conditions = filterConditions(pattern);
  if (conditions === undefined || conditions.length < 2)
    return conditions && (conditions[0] ?? say`every event`);
  return allOf(conditions.map((condition) => (condition.includes(say` or `) ? `(${condition})` : condition)));
}

/**
 * What a filter wants, all of it, field by field: `data.body.level = "WARN" or begins with "ERR"`. Undefined where it does
 * not follow the grammar of event patterns; then only its JSON says what it is.
 */
export function filterConditions(pattern: unknown): readonly string[] | undefined {
  if (isUnknown(pattern)) return [knownAfterApply()];
  if (checkPattern(pattern).problems.length > 0) return undefined;
  return compilePattern(pattern, isUnknown).leaves.map(describeLeaf);
}

function describeLeaf({ path, wanted, open }: Leaf): string {
  const values = wanted.filter((item) => !isJsonObject(item)).map((value) => printJson(value));
  const alternatives = [
    ...(values.length === 0 ? [] : [`= ${anyOf(values)}`]),
    ...wanted.filter(isJsonObject).map((item) => describeOperator(...Object.entries(item)[0])),
    ...(open.length === 0 ? [] : [knownAfterApply()]),
  ];
  return `${fieldName(path)} ${anyOf(alternatives)}`;
}

function describeOperator(operator: string, operand: JsonValue): string {
  switch (operator) {
    case 'exists':
      return operand === true ? say`exists` : say`does not exist`;
    case 'numeric':
      return describeComparisons(operand as JsonValue[]);
    case 'anything-but':
      return describeExcluded(operand);
    case 'cidr':
      return say`in ${operand}`;
    default:
      return `${said(TEXT_OPERATORS[operator].is)} ${printJson(operand)}`;
  }
}

const TEXT_OPERATORS: Readonly<Record<string, { readonly is: string; readonly isNot: string }>> = {
  prefix: { is: words`begins with`, isNot: words`does not begin with` },
  suffix: { is: words`ends with`, isNot: words`does not end with` },
  contains: { is: words`contains`, isNot: words`does not contain` },
};

function describeExcluded(operand: JsonValue): string {
  if (!isJsonObject(operand)) return allOf([operand].flat().map((value) => `!= ${printJson(value)}`));
  const [[operator, text]] = Object.entries(operand);
  return `${said(TEXT_OPERATORS[operator].isNot)} ${printJson(text)}`;
}

function describeComparisons(comparisons: readonly JsonValue[]): string {
  const words: string[] = [];
  for (let i = 0; i < comparisons.length; i += 2)
    words.push(`${comparisons[i]} ${printJson(comparisons[i + 1])}`);
  return allOf(words);
}
