import { serviceLinkedRoleUnique } from '../../../../lib/core/rules/access/service-linked-role-unique';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, resource } from '../../../support/rules';

const ROLE = 'AliyunServiceRoleForEventBridgeSendToKafka';
const made = (path: string, change: object = {}, product_name: unknown = ROLE) =>
  resource(
    'alicloud_event_bridge_service_linked_role',
    { product_name },
    { location: { constructPath: path, stack: path.split('/')[0] }, ...change },
  );
const judge = (...resources: any[]) =>
  checkApp(serviceLinkedRoleUnique, { resources }).map(
    ({ severity, constructPath, message }) => `${severity} ${constructPath}: ${message}`,
  );

describe('service-linked-role-unique', () => {
  it('finds a role that is made twice in an account, by either resource', () => {
    const other = resource('alicloud_resource_manager_service_linked_role', {
      service_name: 'sendevent-kafka.eventbridge.aliyuncs.com',
    });
    expect(judge(made('A/Roles'))).toEqual([]);
    expect(judge(made('A/One'), made('A/Two'))).toEqual(['error A/Two: the role is made by A/One too']);
    expect(judge(other, { ...other, location: { ...other.location, address: 'x.other' } })).toHaveLength(1);
    expect(judge(made('A/One'), made('A/Two', {}, 'AliyunServiceRoleForEventBridgeSendToMNS'))).toEqual([]);
  });

  it('says of which it is not known what they make, where there are others', () => {
    const resources = ['A/One', 'A/Two'].map((path) => made(path, {}, unknown('later')));
    expect(checkApp(serviceLinkedRoleUnique, { resources })).toEqual(
      resources.map(() => 'not evaluated: /product_name (later)'),
    );
    expect(checkApp(serviceLinkedRoleUnique, { resources: resources.slice(1) })).toEqual([]);
  });

  it('leaves two accounts alone, and warns where nothing tells them apart', () => {
    const [one, other] = [{ account: '1234567890123456' }, { account: '6543210987654321' }];
    expect(judge(made('A/Roles', one), made('B/Roles', other))).toEqual([]);
    expect(judge(made('A/Roles', one), made('B/Roles', one))).toEqual([
      'error B/Roles: the role is made by A/Roles too',
    ]);
    expect(judge(made('A/Roles'), made('B/Roles'))).toEqual([
      'warning B/Roles: the role is made by A/Roles too, if these are one account: the account that the environment of A says and the account that the environment of B says',
    ]);
  });
});
