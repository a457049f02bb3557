import * as lib from '../../../lib';
import { EventEnvelope, EnvelopeLevel, EventField } from '../../../lib';
import { KINDS } from '../../../lib/core/contract/kinds';

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

  it('tells what is implied from what is documented and what nobody knows', () => {
    expect(EventEnvelope.kafka()).toMatchObject({
      level: EnvelopeLevel.DOCUMENTED,
      implied: [],
      unknown: [],
    });
    expect(EventEnvelope.apacheKafka()).toMatchObject({
      level: EnvelopeLevel.IMPLIED,
      isDocumented: false,
      documented: [],
      dataFields: EventEnvelope.kafka().dataFields,
      type: undefined,
      unknown: ['source', 'type', 'subject'],
      note: expect.stringContaining('taken to be as those of ApsaraMQ for Kafka'),
    });
    expect(EventEnvelope.openSourceRabbitMq().implied).toContain('data.envelope.routingKey');
    expect(EventEnvelope.eventBus().implied).toEqual(['source', 'type', 'subject', 'data']);
    expect(EventEnvelope.jdbc()).toMatchObject({
      level: EnvelopeLevel.UNKNOWN,
      unknown: ['source', 'type', 'subject', 'data'],
    });
  });

  const sources = Object.entries(KINDS).filter(([, { side }]) => side === 'source');

  it.each(sources)('has a factory for %s', (kind) => {
    const factories = EventEnvelope as unknown as Record<string, () => EventEnvelope>;
    const names = Object.getOwnPropertyNames(EventEnvelope).filter(
      (name) => typeof factories[name] === 'function' && !['forSource', 'prototype'].includes(name),
    );
    expect(names).toHaveLength(sources.length);
    expect(names.map((name) => factories[name]())).toContainEqual(EventEnvelope.forSource(kind));
  });

  it.each(sources)(
    'of %s has a class with the fields that are known, and names for others',
    (kind, facts) => {
      const name = facts.className.replace(/Source$/, 'Events');
      const events = (lib as unknown as Record<string, Record<string, any>>)[name];
      expect(events.field('a', 'b').path).toBe('$.data.a.b');
      const fields = Object.getOwnPropertyNames(events)
        .map((member) => events[member])
        .filter((value) => typeof value?.toSinkField === 'function')
        .map((field: EventField) => field.path);
      const { documented, implied } = EventEnvelope.forSource(kind);
      const known = [...documented, ...implied].filter((part) => part.startsWith('data.'));
      expect(fields).toEqual(known.map((part) => `$.${part}`));
    },
  );
});
