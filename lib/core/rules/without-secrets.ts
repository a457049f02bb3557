import { say } from '../language/say';
import { AppDefinition } from '../model/app-definition';
import { isBelow } from '../model/json-pointer';
import { cleanerOf } from '../redaction/show-app';
import { NOT_SHOWN } from '../redaction/texts';
import { Acknowledged, Finding, NotEvaluated, RuleResult } from './finding';
import { propertyLabel } from './property-label';

/** What rules say, without what an app must not show: values that Terraform marks sensitive among them. */
export function withoutSecrets(result: RuleResult, app: AppDefinition): RuleResult {
  const shown = cleanerOf(app);
  const isSensitive = sensitivePlaces(app);
  const placed = ({ pointer }: { readonly pointer?: string }) =>
    pointer === undefined ? {} : { pointer: shown(pointer) };
  const finding = (item: Finding): Finding => ({
    ...item,
    message: shownMessage(item, shown),
    fix: shown(item.fix),
    ...placed(item),
    ...(item.limit !== undefined && { limit: shown(item.limit) }),
    ...(item.inventory !== undefined && { inventory: item.inventory.map(shown) }),
    ...(item.also !== undefined && { also: item.also.map((place) => ({ ...place, ...placed(place) })) }),
    ...(item.got !== undefined && { got: isSensitive(item) ? NOT_SHOWN : shown(item.got) }),
  });
  const skip = (item: NotEvaluated): NotEvaluated => ({
    ...item,
    ...placed(item),
    reason: shown(item.reason),
  });
  const acknowledged = (item: Acknowledged): Acknowledged => ({
    ...item,
    finding: finding(item.finding),
    reason: shown(item.reason),
    ...(item.ticket !== undefined && { ticket: shown(item.ticket) }),
    ...(item.owner !== undefined && { owner: shown(item.owner) }),
  });
  return {
    findings: result.findings.map(finding),
    notEvaluated: result.notEvaluated.map(skip),
    acknowledged: result.acknowledged.map(acknowledged),
    overruled: result.overruled.map(acknowledged),
    expired: result.expired.map(acknowledged),
  };
}

/** The name of a property is no secret, nor does it make one of the word after it: `InstancePassword: a credential ...`. */
function shownMessage({ message, pointer, constructPath }: Finding, shown: (text: string) => string): string {
  const label = propertyLabel(pointer, constructPath !== undefined);
  const begin = label === undefined ? '' : say`${label}: `;
  const head = message.startsWith(begin) ? begin : '';
  return `${head}${shown(message.slice(head.length))}`;
}

/** Whether a finding is about a value that Terraform marks sensitive. */
function sensitivePlaces({ streams }: AppDefinition): (finding: Finding) => boolean {
  const places = new Map<string, readonly string[]>();
  for (const { sensitive, location } of streams)
    if (sensitive !== undefined) places.set(`${location.stack} ${location.address}`, sensitive);
  return ({ stack, address, pointer = '' }) =>
    (places.get(`${stack} ${address}`) ?? []).some((place) => isBelow(pointer, place));
}
