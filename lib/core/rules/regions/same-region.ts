import { cite } from '../../contract/documents';
import { LIMITS } from '../../contract/limits';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { RuleOutput, StreamRule } from '../rule';
import { isMqttRule, plainValue } from '../../model/stream-parts';

/** What must be in one region: both ends of an MQTT data rule, and a stream with its functions. */
export const sameRegion: StreamRule = {
  id: 'same-region',
  title: 'What must be in the region of the stream is there',
  severity: 'error',
  documents: [LIMITS.rulesPerMqttInstance.source, cite('eventbridge-function-transform')],
  protectsFrom:
    'EventBridge cannot reach a function in another region; MQTT data rules do not leave a region.',
  check(stream, output) {
    if (isMqttRule(stream)) checkSource(stream, output);
    stream.transforms.forEach((transform, i) => {
      const { Arn } = (transform ?? {}) as { Arn?: unknown };
      if (Arn !== undefined) checkFunction(stream, Arn, `/Transforms/${i}/Arn`, output);
    });
  },
};

function checkSource({ source, region }: StreamDefinition, output: RuleOutput): void {
  const pointer = `/Source/${source.kind}/RegionId`;
  const from = plainValue(source.parameters.RegionId);
  const unknown = [from, region].find(isUnknown);
  if (unknown !== undefined) return output.skip(pointer, unknown.$unknown);
  if (from === undefined || region === undefined || from === region) return;
  output.report({
    pointer,
    message: 'the source is in another region than the stream, between RocketMQ and MQTT',
    got: `source in ${String(from)}, stream in ${String(region)}`,
    limit: 'both in one region',
    source: LIMITS.rulesPerMqttInstance.source,
    fix: 'Use instances of one region, or acknowledge it: the limit is that of data rules, not of event streams.',
  });
}

function checkFunction(
  { region }: StreamDefinition,
  arn: unknown,
  pointer: string,
  output: RuleOutput,
): void {
  const unknown = [arn, region].find(isUnknown);
  if (unknown !== undefined) return output.skip(pointer, unknown.$unknown);
  const [, inArn] = /^acs:fc:([^:]*):/.exec(String(plainValue(arn))) ?? [];
  if (inArn === undefined || inArn === '' || region === undefined || inArn === region) return;
  output.report({
    pointer,
    message: 'the function is in another region than the stream',
    got: `function in ${inArn}, stream in ${String(region)}`,
    limit: 'the region of the stream',
    source: cite('eventbridge-function-transform'),
    fix: `Use a function in ${String(region)}.`,
  });
}
