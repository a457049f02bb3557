import { Testing } from 'cdktf';
import { testing } from 'cdktf-alicloud-event-streams';
import { TelemetryStack } from './telemetry-stack';

describe('Analytics gets what sensors publish', () => {
  const streams = testing.TestedStreams.of(new TelemetryStack(Testing.app(), 'telemetry'));
  const telemetry = streams.stream('telemetry-to-kafka');
  const reading = (level: string) => ({
    body: { level, celsius: 85.5 },
    properties: { clientId: 'GID_sensors@@@7' },
  });

  it('warnings and errors, by the sensor that sent them', () => {
    for (const level of ['WARN', 'ERR', 'ERR-17']) {
      expect(telemetry.delivered(reading(level))).toMatchObject({
        Key: 'GID_sensors@@@7',
        Value: `{"level":"${level}","celsius":85.5}`,
      });
    }
  });

  it('no normal readings', () => {
    for (const level of ['INFO', 'warn', ''])
      expect(telemetry.dropped(reading(level))).toContain('data.body.level');
  });

  it('from a stream that EventBridge takes', () => expect(streams.errors).toEqual([]));
});
