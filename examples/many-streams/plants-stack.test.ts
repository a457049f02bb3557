import { Testing } from 'cdktf';
import { testing } from 'cdktf-alicloud-event-streams';
import { PLANTS, PlantsStack } from './plants-stack';

const streams = testing.TestedStreams.of(new PlantsStack(Testing.app(), 'plants'));

it('EventBridge takes every stream', () => expect(streams.errors).toEqual([]));

describe.each(PLANTS)('$name', ({ name, alertAbove }) => {
  const stream = streams.stream(`telemetry-${name}`);

  it('delivers readings that matter, to a topic of its own', () =>
    expect(stream.delivered({ body: { celsius: alertAbove + 1 } })).toMatchObject({
      Topic: `telemetry-${name}`,
      Value: `{"celsius":${alertAbove + 1}}`,
    }));

  it('drops all others', () =>
    expect(stream.dropped({ body: { celsius: alertAbove } })).toContain('data.body.celsius'));
});
