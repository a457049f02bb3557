import {
  RULE_SOURCE,
  RULE_STATES,
  TARGET_FORMS,
  TARGET_TYPES,
  TargetEndpoint,
} from '../../contract/rule-targets';
import { say } from '../../language/say';
import { listed } from '../../language/lists';
import { knownArn, splitArn } from '../../model/arn';
import { didYouMean, nearest } from '../../model/nearest';
import { EVENT_RULE } from '../../model/resource-types';
import { isUnknown } from '../../model/stream-definition';
import { blocksAt, isAbsent } from '../resource-values';
import { ResourceRule, RuleOutput } from '../rule';
import { show } from '../show';

/** What an event rule delivers to is something that EventBridge supports, named as its kind is. */
export const eventTarget: ResourceRule = {
  id: 'event-target',
  since: '2026-11-27',
  title: 'Event rules have states, target types and parameter forms that EventBridge supports',
  severity: 'error',
  documents: [RULE_SOURCE],
  protectsFrom: 'The provider refuses the rule, or its events arrive nowhere.',
  types: [EVENT_RULE],
  checkResource({ values: { status, targets } }, output) {
    if (!isAbsent(status)) checkWord(status, RULE_STATES, '/status', output);
    for (const { block, pointer } of blocksAt(targets, '/targets', output))
      checkTarget(block, pointer, output);
  },
};

function checkTarget(target: Readonly<Record<string, unknown>>, pointer: string, output: RuleOutput): void {
  const { type, endpoint, param_list: fields } = target;
  if (!isAbsent(type)) checkWord(type, Object.keys(TARGET_TYPES), `${pointer}/type`, output, 'warning');
  for (const { block, pointer: place } of blocksAt(fields, `${pointer}/param_list`, output))
    if (!isAbsent(block.form)) checkWord(block.form, TARGET_FORMS, `${place}/form`, output);
  if (typeof type === 'string' && Object.hasOwn(TARGET_TYPES, type) && !isAbsent(endpoint))
    checkEndpoint(type, TARGET_TYPES[type], endpoint, `${pointer}/endpoint`, output);
}

/** A word that is not known is an error; where more of them may come, only if it resembles one. */
function checkWord(
  value: unknown,
  known: readonly string[],
  pointer: string,
  output: RuleOutput,
  unlike?: 'warning',
): void {
  if (isUnknown(value)) return output.skip(pointer, value.$unknown);
  const word = String(value);
  if (known.includes(word)) return;
  const isNear = nearest(word, known) !== undefined;
  output.report({
    ...(unlike !== undefined && !isNear && { severity: unlike }),
    pointer,
    message: say`EventBridge does not support this value${didYouMean(word, known)}`,
    got: show(word),
    limit: listed(known),
    source: RULE_SOURCE,
    fix: say`Use one of the values listed.`,
  });
}

function checkEndpoint(
  type: string,
  wanted: TargetEndpoint,
  endpoint: unknown,
  pointer: string,
  output: RuleOutput,
): void {
  if (wanted === undefined) return;
  const text = knownArn(endpoint) ?? endpoint;
  if (isUnknown(text)) return output.skip(pointer, text.$unknown);
  const isUrl = 'url' in wanted;
  const fits = isUrl
    ? /^https?:\/\/[^\s/]+/.test(String(text))
    : wanted.services.includes(splitArn(text)?.service ?? '');
  if (fits) return;
  output.report({
    severity: 'warning',
    pointer,
    message: say`the endpoint is not one of a target of the type ${type}`,
    got: show(text),
    limit: isUrl ? say`http://... or https://...` : say`an ARN of the service ${wanted.services[0]}`,
    source: RULE_SOURCE,
    fix: say`Correct the endpoint or the type, or use RuleTarget, which writes both.`,
  });
}
