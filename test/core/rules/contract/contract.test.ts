import { contract } from '../../../../lib/core/rules/contract/contract';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

const { parameters: mqtt } = definition().source;
const { parameters: kafka } = definition().sink;

function withSource(change: Record<string, unknown>) {
  return check(
    contract,
    definition({ source: { kind: 'SourceMQTTParameters', parameters: { ...mqtt, ...change } } }),
  );
}

function withSink(change: Record<string, unknown>) {
  return check(
    contract,
    definition({ sink: { kind: 'SinkKafkaParameters', parameters: { ...kafka, ...change } } }),
  );
}

describe('contract', () => {
  it('accepts a valid stream', () => expect(check(contract, definition())).toEqual([]));

  it('says what is empty, and what would be right', () => {
    expect(withSource({ InstanceId: '' })).toEqual([
      expect.objectContaining({
        pointer: '/Source/SourceMQTTParameters/InstanceId',
        message: 'instanceId (InstanceId) is empty',
        got: '""',
        limit: 'at least 1 characters',
        fix: 'Correct instanceId (InstanceId).',
        source: expect.objectContaining({ title: 'EventBridge: ApsaraMQ for MQTT' }),
      }),
    ]);
    expect(withSink({ InstanceId: { Form: 'CONSTANT', Value: '' } })).toContainEqual(
      expect.objectContaining({
        pointer: '/Sink/SinkKafkaParameters/InstanceId/Value',
        message: 'instanceId (InstanceId) is empty',
      }),
    );
  });

  it('says what is missing, and how to give it', () => {
    const { RegionId, ...rest } = mqtt;
    expect(RegionId).toBeDefined();
    const stream = definition({ source: { kind: 'SourceMQTTParameters', parameters: rest } });
    expect(check(contract, stream)).toEqual([
      expect.objectContaining({
        pointer: '/Source/SourceMQTTParameters/RegionId',
        fix: "Set the source's region, or a region on the AlicloudProvider of the stream.",
      }),
    ]);
  });

  it('lists the allowed values', () => {
    expect(withSource({ BodyDataType: 'XML' })).toEqual([
      expect.objectContaining({
        pointer: '/Source/SourceMQTTParameters/BodyDataType',
        got: '"XML"',
        limit: 'JSON, Json, Text, Binary',
      }),
    ]);
    expect(withSink({ Acks: { Form: 'CONSTANT', Value: '2' } })).toEqual([
      expect.objectContaining({ limit: '0, 1, all' }),
    ]);
    expect(withSink({ Topic: { Form: 'ORIGINAL' } })[0]).toMatchObject({
      pointer: '/Sink/SinkKafkaParameters/Topic/Form',
      limit: 'CONSTANT',
    });
  });

  it('reports unknown parameters and unknown kinds', () => {
    expect(withSource({ Qos: 1 })).toEqual([
      expect.objectContaining({
        pointer: '/Source/SourceMQTTParameters/Qos',
        message: 'Qos is not a parameter known here',
      }),
    ]);
    const stream = definition({ source: { kind: 'SourceFax', parameters: {} } });
    expect(check(contract, stream)).toContainEqual(expect.objectContaining({ pointer: '/Source/SourceFax' }));
  });

  it('takes an unknown parameter for a warning, and one that an override names for known', () => {
    expect(withSource({ Qos: 1 })[0].severity).toBe('warning');
    const source = { kind: 'SourceMQTTParameters', parameters: { ...mqtt, Qos: 1 } };
    expect(check(contract, definition({ source, overridden: ['/Source/SourceMQTTParameters/Qos'] }))).toEqual(
      [],
    );
  });

  it('checks sink fields and run options', () => {
    expect(withSink({ Key: { Form: 'TEMPLATE', Value: '{}' } })).toEqual([
      expect.objectContaining({
        pointer: '/Sink/SinkKafkaParameters/Key/Template',
        message: 'Template is missing',
      }),
    ]);
    const unnamed = check(contract, definition({ runOptions: { NoSuchOption: 1 } }));
    expect(unnamed).toEqual([
      expect.objectContaining({ pointer: '/RunOptions/NoSuchOption', severity: 'warning' }),
    ]);
    const runOptions = { ErrorsTolerance: 'SOME', Throttling: 0, DeadLetterQueue: {} };
    expect(check(contract, definition({ runOptions })).map(({ pointer }) => pointer)).toEqual([
      '/RunOptions/ErrorsTolerance',
      '/RunOptions/Throttling',
    ]);
  });

  it('leaves to other rules what they report', () => {
    expect(
      check(
        contract,
        definition({
          name: 'x'.repeat(200),
          runOptions: {
            BatchWindow: { TimeBasedWindow: 99 },
            MaximumTasks: 33,
            RetryStrategy: { MaximumRetryAttempts: -1 },
            DeadLetterQueue: { Arn: 'acs:oss:x', Network: 'PrivateNetwork' },
          },
        }),
      ),
    ).toEqual([]);
  });
});

describe('what the contract shows of a value', () => {
  it('names the members of an object, never their values: one may be a secret', () => {
    const transforms = [
      { DashScopeTransformParameters: { ApiKey: 'top-secret' }, Arn: 'acs:fc:r:1:functions/f' },
    ];
    const text = JSON.stringify(check(contract, definition({ transforms })));
    expect(text).toContain('an object with Arn, DashScopeTransformParameters');
    expect(text).not.toContain('top-secret');
    const list = withSource({ Topic: ['top-secret'] });
    expect(list[0].got).toBe('a list of 1');
  });
});

describe('texts that are not what they should be', () => {
  const source = { kind: '', parameters: {}, unknown: unknown('no JSON') };
  const broken = { pointer: '/Source', message: 'the text of Source is not JSON' };

  it('are reported once, and not also as what could not be checked', () => {
    expect(check(contract, definition({ source, textProblems: [broken] }))).toEqual([
      expect.objectContaining({
        ...broken,
        message: 'source (Source) is not JSON',
        severity: 'error',
        limit: 'one JSON text, each key once in its object',
        fix: 'Write it with jsonencode or JSON.stringify.',
      }),
    ]);
  });

  it('leave what else is not known to be said', () => {
    const elsewhere = { ...broken, pointer: '/Sink' };
    expect(check(contract, definition({ source, textProblems: [elsewhere] }))).toEqual([
      expect.objectContaining(elsewhere),
      'not evaluated: /Source (no JSON)',
    ]);
    expect(check(contract, definition({ source }))).toEqual(['not evaluated: /Source (no JSON)']);
  });
});

describe('what an override names', () => {
  const overridden = ['/Source/SourceMQTTParameters/BodyDataType', '/Source/SourceMQTTParameters/Qos'];
  it('may be new, but not wrong', () => {
    const source = {
      kind: 'SourceMQTTParameters',
      parameters: { ...mqtt, BodyDataType: 'XML', Qos: 1, Ttl: 1 },
    };
    expect(check(contract, definition({ source, overridden })).map(({ pointer }) => pointer)).toEqual([
      '/Source/SourceMQTTParameters/Ttl',
      '/Source/SourceMQTTParameters/BodyDataType',
    ]);
  });
});
