import { EventEnvelope } from '../../../lib';

describe('EventEnvelope', () => {
  it.each<[() => EventEnvelope, string | undefined, string, string]>([
    [() => EventEnvelope.rocketMq(), 'acs:mq', 'mq:Topic:SendMessage', 'body'],
    [() => EventEnvelope.kafka(), 'acs:alikafka', 'alikafka:Topic:Message', 'value'],
    [() => EventEnvelope.mns(), 'acs:mns', 'mns:Queue:SendMessage', 'messageBody'],
    [() => EventEnvelope.rabbitMq(), undefined, 'amqp:Queue:SendMessage', 'body'],
    [() => EventEnvelope.sls(), undefined, 'sls:connector', '__topic__'],
  ])('knows the documented envelopes', (make, source, type, dataField) => {
    const envelope = make();
    expect(envelope).toMatchObject({ isDocumented: true, source, type });
    expect(envelope.dataFields).toContain(dataField);
    expect(envelope.matchType().map((match) => match.toApi())).toEqual([type]);
    expect(envelope.path(dataField)).toBe(`$.data.${dataField}`);
  });

  it('says where no sample is known', () => {
    for (const envelope of [EventEnvelope.forSource('SourceOSSParameters')]) {
      expect(envelope).toMatchObject({
        isDocumented: false,
        source: undefined,
        type: undefined,
        dataFields: [],
        note: expect.stringContaining('No sample of the events of Source'),
      });
      expect(envelope.matchType()).toEqual([]);
    }
  });

  it('tells the data of MQTT, which is documented, from its attributes, which are not', () =>
    expect(EventEnvelope.mqtt()).toMatchObject({
      isDocumented: true,
      source: undefined,
      type: undefined,
      dataFields: ['props', 'body'],
      note: expect.stringContaining('no document shows source, type and subject'),
    }));

  it('takes the note of the sample, where it has one', () => {
    expect(EventEnvelope.kafka().note).toMatch(/^Captured from event streams/);
    expect(EventEnvelope.rocketMq().note).toBeUndefined();
    expect(EventEnvelope.forSource('SourceOSSParameters').note).toBe(
      'No sample of the events of SourceOSSParameters is published.',
    );
  });

  it('gives each asker a list of its own', () => {
    EventEnvelope.kafka().dataFields.push('more');
    expect(EventEnvelope.kafka().dataFields).not.toContain('more');
  });
});
