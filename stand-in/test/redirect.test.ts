import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { redirect } from '../cloud/redirect';

const SCHEMA = join(__dirname, '..', '..', 'provider-schema', 'alicloud.schema.json');

describe('redirecting a synthesized stack', () => {
  const stack = {
    provider: {
      alicloud: [
        { region: 'cn-hangzhou', account_id: '1234567890123456' },
        { alias: 'beijing', region: 'cn-beijing' },
      ],
    },
    resource: { any: {} },
    terraform: { backend: { oss: { bucket: 'b' } }, required_version: '>= 1.4' },
  };

  it('turns each provider to the address of its region, and keeps the state apart', async () => {
    const turned = await redirect(stack, async (region) => `127.0.0.1:${region.length}`, '/tmp/state');
    const [hangzhou, beijing] = turned.provider.alicloud;
    expect(hangzhou).toMatchObject({
      ...{ region: 'cn-hangzhou', protocol: 'HTTP', skip_region_validation: true, account_type: 'Domestic' },
      endpoints: [{ eventbridge: '127.0.0.1:11', fc: '127.0.0.1:11' }],
    });
    expect(beijing).toMatchObject({ alias: 'beijing', endpoints: [{ eventbridge: '127.0.0.1:10' }] });
    expect(turned.terraform).toEqual({
      backend: { local: { path: '/tmp/state' } },
      required_version: '>= 1.4',
    });
    expect(turned.resource).toEqual(stack.resource);
  });

  it('gives Function Compute an address that the provider leaves as it is', async () => {
    const turned = await redirect(stack, async () => '127.0.0.1:1', '/tmp/state');
    const [{ account_id, endpoints }] = turned.provider.alicloud;
    expect(endpoints[0].fc.startsWith(account_id)).toBe(true);
  });

  it('uses arguments that the provider has', async () => {
    const turned = await redirect(stack, async () => '127.0.0.1:1', '/tmp/state');
    const { provider } = Object.values(JSON.parse(readFileSync(SCHEMA, 'utf8')).provider_schemas)[0] as any;
    const { attributes, block_types } = provider.block;
    const { endpoints, ...plain } = turned.provider.alicloud[0];
    expect(Object.keys(plain).filter((name) => !(name in attributes))).toEqual([]);
    const known = block_types?.endpoints?.block.attributes;
    if (known !== undefined) expect(Object.keys(endpoints[0]).filter((name) => !(name in known))).toEqual([]);
  });
});
