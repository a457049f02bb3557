import { say, words } from '../../language/say';
import { FUNCTION_ARNS } from '../../contract/arn-formats';
import { cite } from '../../contract/documents';
import { LIMITS } from '../../contract/limits';
import { regionId, regionKey } from '../../model/region-key';
import { knownArn, parseArn, splitArn } from '../../model/arn';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { checkElsewhere } from '../elsewhere';
import { ResourceDefinition } from '../../model/app-definition';
import { EVENT_RULE } from '../../model/resource-types';
import { namedByRule } from '../rule-arns';
import { ResourceRule, RuleOutput, StreamRule } from '../rule';
import { isMqttDataRule } from '../../contract/mqtt-data-rule';
import { identityOf, plainValue } from '../../model/stream-parts';

/** What must be in one region: both ends of an MQTT data rule, and a stream with its functions. */
export const sameRegion: StreamRule & ResourceRule = {
  id: 'same-region',
  since: '2026-11-21',
  title: 'What must be in the region of the stream is in it',
  severity: 'error',
  documents: [
    LIMITS.rulesPerMqttInstance.source,
    cite('eventbridge-function-transform'),
    LIMITS.targetsPerRule.source,
  ],
  protectsFrom:
    'EventBridge cannot reach a function in another region; MQTT data rules do not leave a region.',
  check(stream, output) {
    if (isMqttDataRule(stream)) checkSource(stream, output);
    stream.transforms.forEach((transform, i) => {
      const { Arn } = (transform ?? {}) as { Arn?: unknown };
      if (Arn !== undefined) checkFunction(stream, Arn, `/Transforms/${i}/Arn`, output);
    });
  },
  types: [EVENT_RULE],
  checkResource: checkTargets,
};

/** A rule of an event bus, and its targets with their dead-letter queues. */
function checkTargets(rule: ResourceDefinition, output: RuleOutput): void {
  const own = regionId(rule);
  for (const { arn, pointer, what } of namedByRule(rule)) {
    const { region = '' } = splitArn(knownArn(arn)) ?? {};
    const isNamed = region !== '' && !region.includes('*');
    if (isUnknown(arn) && !isNamed) output.skip(pointer, arn.$unknown);
    // What is not an ARN, an address of the internet for example, is in no region.
    if (!isNamed) continue;
    const fix = (wanted: string) => say`Use one in ${wanted}.`;
    const source = LIMITS.targetsPerRule.source;
    checkElsewhere({ what, part: 'region', pointer, found: region, source, of: 'rule', fix }, own, output);
  }
}

function checkSource(stream: StreamDefinition, output: RuleOutput): void {
  const { source } = stream;
  const pointer = `/Source/${source.kind}/RegionId`;
  const from = plainValue(source.parameters.RegionId);
  if (from === undefined || identityOf(from) === regionKey(stream)) return;
  const region = regionId(stream);
  const unknown = [from, region].find(isUnknown);
  if (unknown !== undefined) return output.skip(pointer, unknown.$unknown);
  output.report({
    // The limit of data rules, of 2023: no document binds event streams.
    severity: 'warning',
    pointer,
    message: say`the source is in another region than the stream, between RocketMQ and MQTT`,
    got: say`source in ${String(from)}, stream in ${String(region)}`,
    limit: say`both in one region`,
    source: LIMITS.rulesPerMqttInstance.source,
    fix: say`Use instances of one region, or acknowledge it: the limit is that of data rules, not of event streams.`,
  });
}

function checkFunction(stream: StreamDefinition, arn: unknown, pointer: string, output: RuleOutput): void {
  if (isUnknown(arn)) return output.skip(pointer, arn.$unknown);
  const inArn = parseArn(plainValue(arn), FUNCTION_ARNS)?.names.region;
  if (inArn === undefined || inArn === '') return;
  const fix = (own: string) => say`Use a function in ${own}.`;
  const source = cite('eventbridge-function-transform');
  const located = { what: words`function`, part: 'region', pointer, found: inArn, source, fix } as const;
  checkElsewhere(located, regionId(stream), output);
}
