import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AlicloudProvider, provider } from '../../../lib';
import { DATA_SOURCES, RESOURCES } from '../../../scripts/provider-schema';
import { synth, testStack } from '../../support/synth';

describe('the bindings', () => {
  it('are those of the resources this library uses, and no others', () => {
    const types = Object.values(provider as Record<string, { tfResourceType?: string }>).flatMap(
      ({ tfResourceType }) => tfResourceType ?? [],
    );
    expect(types.sort()).toEqual([...RESOURCES, ...DATA_SOURCES].sort());
    expect(AlicloudProvider.tfResourceType).toBe('alicloud');
  });

  it('ask for a provider that has event streams, and pin none', () => {
    expect(synth(testStack()).terraform.required_providers).toEqual({
      alicloud: { source: 'aliyun/alicloud', version: '>= 1.293.0' },
    });
  });

  it('say that they stand outside semantic versioning', () =>
    expect(readFileSync(join(__dirname, '../../../lib/constructs/provider/README.md'), 'utf8')).toContain(
      'stand outside semantic versioning',
    ));

  it('keep lists of lists, which cdktf would empty', () => {
    const stack = testStack();
    const matchRules = [[{ name: 'a', prefix: 'b' }], [{ name: 'c' }]];
    new provider.EventBridgeEventSourceV2(stack, 'source', {
      eventBusName: 'b',
      eventSourceName: 'e',
      sourceOssEventParameters: { matchRules },
    });
    const { source } = synth(stack).resource.alicloud_event_bridge_event_source_v2;
    expect(source.source_oss_event_parameters.match_rules).toEqual(matchRules);
  });
});
