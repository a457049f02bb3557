import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { openInputs } from '../../../../lib/core/reading/inputs/open-inputs';
import { answerOf, EXPORT, ORDERS, scratchFolder, writeJson } from '../../../support/export-folder';

const folder = scratchFolder('export');

function exportWith(name: string, files: Readonly<Record<string, unknown>>): string {
  return writeJson(join(folder, name), { 'export.json': EXPORT, ...files });
}

describe('an export', () => {
  it('is the streams of its regions, with their tags and what is around them', async () => {
    const path = exportWith('whole', {
      'cn-hangzhou/GetEventStreaming/orders.json': answerOf(ORDERS),
      'cn-hangzhou/ListEventStreamings/1.json': answerOf({
        EventStreamings: [ORDERS, { ...ORDERS, EventStreamingName: 'listed' }],
      }),
      'cn-hangzhou/ListTagResources/1.json': {
        TagResources: { TagResource: [{ ResourceId: 'orders', TagKey: 'team', TagValue: 'data' }] },
      },
      'cn-hangzhou/ListEventBuses/1.json': answerOf({ EventBuses: [{ EventBusName: 'trade' }] }),
      'cn-hangzhou/ListRules/trade.json': answerOf({
        Rules: [
          {
            EventBusName: 'trade',
            RuleName: 'paid',
            FilterPattern: '{"source":["a"]}',
            Targets: [
              {
                Id: '1',
                Type: 'acs.mns.queue',
                Endpoint: 'e',
                ParamList: [{ ResourceKey: 'body', Form: 'ORIGINAL' }],
              },
            ],
          },
        ],
      }),
      'cn-shanghai/GetEventStreaming/orders.json': answerOf(ORDERS),
      'cn-shanghai/Unheard/1.json': {},
    });
    const [input] = await openInputs([path]);
    const { streams, resources } = input.app;
    expect(streams.map(({ name, region, account, tags }) => [name, region, account, tags])).toEqual([
      ['orders', 'cn-hangzhou', EXPORT.account, { team: 'data' }],
      ['listed', 'cn-hangzhou', EXPORT.account, {}],
      ['orders', 'cn-shanghai', EXPORT.account, {}],
    ]);
    expect(resources.map(({ type, values }) => [type, values])).toEqual([
      ['alicloud_event_bridge_event_bus', { event_bus_name: 'trade' }],
      [
        'alicloud_event_bridge_rule',
        {
          event_bus_name: 'trade',
          rule_name: 'paid',
          filter_pattern: { source: ['a'] },
          targets: [
            {
              target_id: '1',
              type: 'acs.mns.queue',
              endpoint: 'e',
              param_list: [{ resource_key: 'body', form: 'ORIGINAL' }],
            },
          ],
        },
      ],
    ]);
    expect(input.notEvaluated.map(({ address }) => address)).toEqual(['cn-hangzhou/listed']);
  });

  it('is what its schema says', () => {
    const validate = addFormats(new Ajv2020()).compile(
      require('../../../../schema/event-streams-export.schema.json'),
    );
    expect(
      [EXPORT, { ...EXPORT, exportedAt: '2026-11-27T00:00:00Z' }].map((about) => validate(about)),
    ).toEqual([true, true]);
    expect(
      [{}, { ...EXPORT, version: 2 }, { ...EXPORT, account: 1 }].map((about) => validate(about)),
    ).toEqual([false, false, false]);
  });

  it.each([
    [{ 'export.json': { format: 'other' } }, /export\.json: is not an export of version 1/],
    [{ 'cn-hangzhou/GetEventStreaming/list.json': [] }, /list\.json: is JSON, but no object/],
  ])('with %j is refused in one sentence', async (files, sentence) => {
    await expect(openInputs([exportWith(`bad-${Math.random()}`, files)])).rejects.toThrow(sentence);
  });

  it('of one answer is a stream without a region', async () => {
    const path = writeJson(join(folder, 'single'), { 'orders.json': answerOf(ORDERS) });
    const [{ kind, app }] = await openInputs([join(path, 'orders.json')]);
    expect([kind, app.streams.map(({ name, region }) => [name, region])]).toEqual([
      'export',
      [['orders', undefined]],
    ]);
  });
});
