import { skippedLines } from '../../../lib/tool/reports/display';
import { ReportedSkip } from '../../../lib/tool/reports/report';

const skip = (
  rule: string,
  pointer: string,
  reason: string,
  constructPath = 'iot/Telemetry',
): ReportedSkip => ({
  rule,
  pointer,
  reason,
  constructPath,
});

describe('skippedLines', () => {
  it('has a line for each stream and each reference, with the checks that wait for it', () => {
    const topic = '${jsonencode(tostring(var.topic))}';
    expect(
      skippedLines([
        skip('topic-name', '/Source/SourceKafkaParameters/Topic', topic),
        skip('contract', '/Source/SourceKafkaParameters/Topic', 'var.topic'),
        skip('loop', '', topic),
        skip('topic-name', '/Sink/SinkKafkaParameters/Topic/Value', topic, 'iot/Other'),
      ]),
    ).toEqual([
      'iot/Telemetry: var.topic: topic-name, contract, loop at /Source/SourceKafkaParameters/Topic',
      'iot/Other: var.topic: topic-name at /Sink/SinkKafkaParameters/Topic/Value',
    ]);
  });

  it.each([
    ['${tostring(tostring(each.value))}', 'each.value'],
    ['${alicloud_vpc.net.id}', 'alicloud_vpc.net.id'],
    ['${var.a}-${local.b}-${data.alicloud_account.me.id}', 'var.a, local.b, data.alicloud_account.me.id'],
    ['${module.net.vpc_id}', 'module.net.vpc_id'],
    ['the value is known after apply', 'the value is known after apply'],
    ['${timestamp()}', '${timestamp()}'],
  ])('says of %s %s', (reason, said) =>
    expect(skippedLines([skip('contract', '', reason)])).toEqual([`iot/Telemetry: ${said}: contract`]),
  );
});
