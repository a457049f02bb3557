import { join } from 'node:path';
import { adopt, exportOf, PLAIN_STREAM } from '../../support/adopted';
import { scratchFolder } from '../../support/export-folder';

const folder = scratchFolder('adopt-unsaid');
const constant = (Value: string) => ({ Form: 'CONSTANT', Value });
const rabbit = (name: string, more: object) => ({
  ...PLAIN_STREAM,
  EventStreamingName: name,
  Sink: {
    SinkRabbitMQParameters: {
      InstanceId: constant('rabbitmq-cn-1'),
      VirtualHostName: constant('v'),
      TargetType: constant('Queue'),
      QueueName: constant('alarms'),
      ...more,
    },
  },
});

it('what answers do not say is listed, unless one does', async () => {
  const said = {
    NetworkType: constant('PublicNetwork'),
    VpcId: constant('vpc-1'),
    VSwitchIds: constant('vsw-1'),
  };
  const input = exportOf(join(folder, 'export'), {
    'cn-hangzhou': [
      rabbit('silent', {}),
      rabbit('said', said),
      { ...PLAIN_STREAM, EventStreamingName: 'bare-sink', Sink: {} },
      {
        ...PLAIN_STREAM,
        EventStreamingName: 'bare-transform',
        Transforms: [{ EmbeddingTransformParameters: null }],
      },
    ],
  });
  const { code, out } = await adopt(input, join(folder, 'app'));
  expect(code).toBe(1);
  expect(out).toContain(
    [
      'Answers do not say, so it is not adopted where a stream has it:',
      '  silent: NetworkType, VpcId, VSwitchIds, SecurityGroupId of SinkRabbitMQParameters',
      '  said: SecurityGroupId of SinkRabbitMQParameters',
      '',
    ].join('\n'),
  );
  const reason = 'its answer does not say the whole of it, as of ';
  expect(out).toContain(`cn-hangzhou/bare-sink: ${reason}`);
  expect(out).toMatch(
    new RegExp(`bare-transform: ${reason}.*SinkEventHouseParameters.*: /Transforms/0 names no kind`),
  );
});
