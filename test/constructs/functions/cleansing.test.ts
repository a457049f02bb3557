import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { TerraformVariable } from 'cdktf';
import {
  CleansingFunction,
  ContentEnrichment,
  ContentMapping,
  ContentSplitting,
  DynamicRouting,
  KafkaSink,
  SinkField,
} from '../../../lib';
import { runFunction, unpack } from '../../support/run-function';
import { problems, synth, testStack, testStream } from '../../support/synth';

const event = (body: unknown, id = '1') => ({
  specversion: '1.0',
  id,
  source: 'acs:mq',
  data: { topic: 't', body },
});
const bodies = (events: any[]) => events.map(({ data }) => data.body);

function resourceOf(make: (stack: ReturnType<typeof testStack>) => CleansingFunction): any {
  const stack = testStack();
  make(stack);
  // What Terraform makes of the escapes in the settings.
  const [resource] = Object.values<any>(synth(stack).resource.alicloud_fcv3_function);
  const { EVENT_STREAMS_SETTINGS: settings } = resource.environment_variables;
  return {
    ...resource,
    environment_variables: { EVENT_STREAMS_SETTINGS: settings.replace(/([$%])\1\{/g, '$1{') },
  };
}

describe('ContentSplitting', () => {
  const resource = resourceOf(
    (stack) => new ContentSplitting(stack, 'F', { field: 'data.body', separator: '\\r?\\n|;' }),
  );

  it('makes each part an event of its own, with the rest of the event', () => {
    const result = runFunction(resource, [event('a\r\nb;;c'), event('d', '2')]);
    expect(bodies(result)).toEqual(['a', 'b', 'c', 'd']);
    expect(result[2]).toEqual(event('c'));
    expect(result[3].id).toBe('2');
  });

  it('takes events that come as text, one event, and leaves what is not text alone', () => {
    expect(bodies(runFunction(resource, [event('a;b')], true))).toEqual(['a', 'b']);
    expect(runFunction(resource, [event({ x: 1 }), { id: '3' }])).toEqual([event({ x: 1 }), { id: '3' }]);
    expect(runFunction(resource, [])).toEqual([]);
  });
});

describe('ContentMapping', () => {
  it('replaces every match, one mapping after the other', () => {
    const resource = resourceOf(
      (stack) =>
        new ContentMapping(stack, 'F', {
          mappings: [
            { field: '$.data.body.phone', pattern: '(\\d{3})\\d{4}(\\d{4})', replacement: '$1****$2' },
            { field: 'data.body.text', pattern: 'a', replacement: '${b}', flags: 'gi' },
            { field: 'data.body.missing', pattern: 'a', replacement: 'b' },
          ],
        }),
    );
    expect(
      bodies(runFunction(resource, [event({ phone: '13812345678, 13912345678', text: 'aAc', list: [1] })])),
    ).toEqual([{ phone: '138****5678, 139****5678', text: '${b}${b}c', list: [1] }]);
  });
});

describe('ContentEnrichment', () => {
  const fields = { keyField: 'data.body.id', targetField: 'data.extra.device' };

  it('adds what a table knows, and leaves the rest as it is', () => {
    const resource = resourceOf(
      (stack) => new ContentEnrichment(stack, 'F', { ...fields, table: { '7': { room: 'A' } } }),
    );
    const [known, unknown, tricky, none] = runFunction(resource, [
      event({ id: 7 }),
      event({ id: 8 }),
      event({ id: 'constructor' }),
      event({}),
    ]);
    expect(known.data).toEqual({ topic: 't', body: { id: 7 }, extra: { device: { room: 'A' } } });
    expect([unknown, tricky, none]).toEqual([event({ id: 8 }), event({ id: 'constructor' }), event({})]);
  });

  it('asks a URL once a key, takes 404 for not known, and fails on anything else', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url!);
      const status = request.url === '/a%20b' ? 200 : request.url === '/gone' ? 404 : 500;
      response.writeHead(status, { 'content-type': 'application/json' }).end('{"room":"B"}');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/{key}`;
    const resource = resourceOf((stack) => new ContentEnrichment(stack, 'F', { ...fields, url }));
    // In this process: the server answers from it.
    const { handler } = require(`${unpack(resource.code.zip_file)}/enrichment`);
    process.env.EVENT_STREAMS_SETTINGS = resource.environment_variables.EVENT_STREAMS_SETTINGS;
    const call = async (...events: unknown[]) =>
      JSON.parse(await handler(Buffer.from(JSON.stringify(events))));
    try {
      const [one] = await call(event({ id: 'a b' }));
      expect(one.data.extra).toEqual({ device: { room: 'B' } });
      expect(await call(event({ id: 'a b' }), event({ id: 'gone' }))).toEqual([one, event({ id: 'gone' })]);
      expect(asked).toEqual(['/a%20b', '/gone']);
      await expect(call(event({ id: 'broken' }))).rejects.toThrow('the lookup answered 500');
    } finally {
      delete process.env.EVENT_STREAMS_SETTINGS;
      server.close();
    }
  });

  it('wants a table or a URL', () => {
    for (const both of [{}, { table: {}, url: 'http://x' }])
      expect(() => new ContentEnrichment(testStack(), 'F', { ...fields, ...both })).toThrow(
        /Stack0\/F: contradictory props: give either table or url/,
      );
  });
});

describe('DynamicRouting', () => {
  const props = {
    field: 'data.body',
    routes: [
      { pattern: '^error', flags: 'i', destination: 'errors' },
      { pattern: '"level":"warn"', destination: 'warnings' },
    ],
    defaultDestination: 'rest',
  };

  it('names the destination: the first route that matches, or the default', () => {
    const resource = resourceOf((stack) => new DynamicRouting(stack, 'F', props));
    const result = runFunction(resource, [
      event('Error: x'),
      event({ level: 'warn' }),
      event('fine'),
      { id: '9' },
    ]);
    expect(result.map(({ route }: any) => route)).toEqual(['errors', 'warnings', 'rest', 'rest']);
    expect(result[0]).toEqual({ ...event('Error: x'), route: 'errors' });
  });

  it('leads a stream to the topic of the event', () => {
    const stack = testStack();
    const routing = new DynamicRouting(stack, 'Routing', { ...props, targetField: 'to' });
    testStream(stack, {
      transforms: [routing.asTransform()],
      sink: new KafkaSink({
        instanceId: 'alikafka_post-cn-1',
        topic: 'rest',
        dynamicTopic: SinkField.jsonPath('$.to'),
      }),
    });
    expect(problems(stack)).toBe('');
  });
});

describe('the settings of cleansing functions', () => {
  it('are checked: expressions must compile, and references cannot get in', () => {
    const stack = testStack();
    new ContentSplitting(stack, 'Split', { field: 'data.body', separator: '(' });
    new ContentMapping(stack, 'Map', {
      mappings: [{ field: 'f', pattern: 'a', flags: 'zz', replacement: '' }],
    });
    const message = problems(stack);
    expect(message).toMatch(
      /Stack0\/Split: environmentVariables \(environment_variables\): separator is not a regular expression of JavaScript: .*Unterminated group.*\[cleansing-pattern\]/,
    );
    expect(message).toMatch(
      /Stack0\/Map: environmentVariables \(environment_variables\): mappings\[0\]\.pattern is not a regular expression/,
    );
    const reference = new TerraformVariable(stack, 'ref', {}).stringValue;
    expect(() => new ContentSplitting(stack, 'Ref', { field: reference, separator: ';' })).toThrow(
      /Stack0\/Ref: the settings of a cleansing function hold a Terraform reference/,
    );
  });
});
