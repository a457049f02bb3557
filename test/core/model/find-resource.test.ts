import { finderOf } from '../../../lib/core/model/find-resource';
import { unknown } from '../../../lib/core/model/stream-definition';
import { resource } from '../../support/rules';

const at = (type: string, id: string, values: Record<string, unknown>) =>
  resource(type, values, { location: { address: `${type}.${id}`, stack: 'S' } });
const reference = (address: string) => unknown('later', `S:${address}`);

describe('finderOf', () => {
  const a = at('alicloud_vpc', 'a', { id: 'vpc-a', vpc_name: 'one' });
  const b = at('alicloud_vpc', 'b', { vpc_name: reference('var.name') });
  const other = at('alicloud_vswitch', 'v', { id: 'vsw', vpc_id: reference('alicloud_vpc.b.id') });
  const find = finderOf({ streams: [], resources: [a, b, other] }, 'alicloud_vpc', 'id', 'vpc_name');

  it('finds what is meant by id, by name, and by what both refer to', () => {
    expect(find('vpc-a')).toBe(a);
    expect(find('one')).toBe(a);
    expect(find(reference('var.name'))).toBe(b);
  });

  it('follows references, also through other resources', () => {
    expect(find(reference('alicloud_vpc.a.id'))).toBe(a);
    expect(find(reference('alicloud_vswitch.v.vpc_id'))).toBe(b);
  });

  it('finds nothing of another type, elsewhere, or where nothing is said', () => {
    for (const value of ['vsw', '', undefined, null, unknown('later'), reference('alicloud_vpc.c.id')])
      expect(find(value)).toBeUndefined();
    expect(
      finderOf({ streams: [], resources: [at('alicloud_vpc', 'c', { id: '' })] }, 'alicloud_vpc', 'id')(''),
    ).toBe(undefined);
  });

  it('finds what is of the account of who asks, or may be', () => {
    const [ONE, OTHER] = ['1234567890123456', '6543210987654321'];
    const role = (id: string, account?: string) => ({
      ...at('alicloud_ram_role', id, { role_name: 'r' }),
      account,
    });
    const roles = [role('one', ONE), role('other', OTHER)];
    const byName = finderOf({ streams: [], resources: roles }, 'alicloud_ram_role', 'role_name');
    expect(byName('r', roles[0])).toBe(roles[0]);
    expect(byName('r', roles[1])).toBe(roles[1]);
    expect(byName('r', role('third', '1111222233334444'))).toBeUndefined();
    expect(roles).toContain(byName('r', role('unsaid')));
  });
});
