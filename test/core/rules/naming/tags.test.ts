import { unknown } from '../../../../lib/core/model/stream-definition';
import { TAGGED_TYPES } from '../../../../lib/core/contract/reserved-tags';
import { tags } from '../../../../lib/core/rules/naming/tags';
import { resourceCases } from '../../../support/resource-cases';
import { check, definition } from '../../../support/rules';
import schema from '../../../../provider-schema/alicloud.schema.json';

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, '']));
const judge = (all: Record<string, unknown>) =>
  check(tags, definition({ tags: all })).map((item) =>
    item.pointer ? `${item.pointer}: ${item.message}` : item,
  );

describe('tags', () => {
  it('takes twenty, empty values, and long keys', () => {
    expect(judge(many(20))).toEqual([]);
    expect(judge({ ['k'.repeat(128)]: 'v'.repeat(128), myaliyun: 'x', 'team:acs': '' })).toEqual([]);
  });

  it.each([
    [many(21), '/Tags: there are more tags than a resource has'],
    [{ 'acs:x': '1' }, '/Tags/acs:x: the key of the tag begins as those that Alibaba Cloud keeps for itself'],
    [
      { aliyunfoo: '1' },
      '/Tags/aliyunfoo: the key of the tag begins as those that Alibaba Cloud keeps for itself',
    ],
    [
      { 'http://x': '1' },
      '/Tags/http:~1~1x: the key of the tag begins as those that Alibaba Cloud keeps for itself',
    ],
    [
      { 'sae.do.not.delete': '1' },
      '/Tags/sae.do.not.delete: the provider leaves the tag out where it reads tags, and sets it again with each plan',
    ],
    [{ ['k'.repeat(200)]: '1' }, `/Tags/${'k'.repeat(200)}: the key of the tag has a wrong length`],
    [{ '': '1' }, '/Tags/: the key of the tag has a wrong length'],
    [{ 'see http://x': '1' }, '/Tags/see http:~1~1x: the key of the tag holds an address'],
    [{ k: 'v'.repeat(129) }, '/Tags/k: the value of the tag is too long'],
    [{ k: 'https://x' }, '/Tags/k: the value of the tag holds an address'],
    [{ k: unknown('later') }, 'not evaluated: /Tags/k (later)'],
    [{ ...unknown('later') } as Record<string, unknown>, 'not evaluated: /Tags (later)'],
  ])('says of %j: %s', (all, said) => expect(judge(all)).toEqual([said]));

  it.each(['Aliyun:team', 'ALIYUN', 'Acs:x', 'HTTP://x'])(
    'warns of %s: letters are not compared by case',
    (key) =>
      expect(check(tags, definition({ tags: { [key]: '1' } }))).toEqual([
        expect.objectContaining({
          severity: 'warning',
          message:
            'the key of the tag begins, but for capital letters, as those that Alibaba Cloud keeps for itself',
        }),
      ]),
  );

  it('looks at every resource of the bindings that has tags', () => {
    const types = Object.entries<any>(
      schema.provider_schemas['registry.terraform.io/aliyun/alicloud'].resource_schemas,
    )
      .filter(([, { block }]) => block.attributes?.tags !== undefined)
      .map(([type]) => type)
      .filter((type) => type !== 'alicloud_event_bridge_event_streaming');
    expect([...TAGGED_TYPES].sort()).toEqual(types.sort());
  });
});

resourceCases(tags, 'alicloud_vpc', [
  [{ tags: { team: 'a' } }, []],
  [{ tags: { 'acs:x': 'a' } }, ['/tags/acs:x: "acs:x"']],
  [{ tags: unknown('later') }, ['not evaluated: /tags (later)']],
]);
