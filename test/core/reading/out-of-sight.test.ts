import { unseenOfBlocks, unseenOfPlan, unseenOfType } from '../../../lib/core/reading/out-of-sight';
import { blocksOf } from '../../../lib/core/reading/stack/blocks';

const said = (found: readonly { readonly address?: string; readonly reason: string }[]) =>
  found.map(({ address, reason }) => `${address}: ${reason}`);
const unseen = (address: string, what: string) =>
  `${address}: what ${what} is not reviewed, and may include event streams`;

const RUN = { 'local-exec': { command: 'aliyun eventbridge CreateEventStreaming' } };

describe('what a configuration makes out of sight', () => {
  it.each<[string, object, string[]]>([
    [
      'a template',
      { resource: { alicloud_ros_stack: { s: { template_body: '{}' } } } },
      [unseen('alicloud_ros_stack.s', 'its template makes')],
    ],
    [
      'desired attributes',
      { resource: { alicloud_cloud_control_resource: { s: {} } } },
      [unseen('alicloud_cloud_control_resource.s', 'its desired attributes make')],
    ],
    [
      'a provisioner',
      { resource: { terraform_data: { p: { provisioner: RUN } } } },
      [unseen('terraform_data.p', 'its provisioners run')],
    ],
    [
      'provisioners in a list',
      { resource: { null_resource: { p: [{ provisioner: [{ file: {} }, { 'remote-exec': {} }] }] } } },
      [unseen('null_resource.p', 'its provisioners run')],
    ],
    ['a provisioner that copies', { resource: { null_resource: { p: { provisioner: { file: {} } } } } }, []],
    [
      'a program',
      { data: { external: { e: { program: ['sh'] } } } },
      [unseen('data.external.e', 'its program does')],
    ],
    ['other data', { data: { alicloud_account: { a: {} } }, resource: { terraform_data: { p: {} } } }, []],
  ])('%s', (_, json, expected) => expect(said(unseenOfBlocks(blocksOf(json), '', 'S'))).toEqual(expected));

  it('is named with its module', () =>
    expect(
      said(unseenOfBlocks(blocksOf({ data: { external: { e: {} } } }), 'module.a.module.b', 'S')),
    ).toEqual([unseen('module.a.module.b.data.external.e', 'its program does')]));
});

describe('what a plan or a state makes out of sight', () => {
  it('is said by type', () => {
    expect(said(unseenOfType('module.a.alicloud_oos_execution.x', 'alicloud_oos_execution', 'p'))).toEqual([
      unseen('module.a.alicloud_oos_execution.x', 'its template does'),
    ]);
    expect(unseenOfType('toString.x', 'toString', 'p')).toEqual([]);
  });

  it('is said of what runs in its modules', () => {
    const resource = {
      mode: 'managed',
      type: 'null_resource',
      name: 'p',
      provisioners: [{ type: 'local-exec' }],
    };
    const data = { mode: 'data', type: 'external', name: 'e' };
    const root = { resources: [resource], module_calls: { a: { module: { resources: [data] } } } };
    const stack = {
      type: 'alicloud_ros_stack',
      values: {},
      region: undefined,
      location: { address: 'alicloud_ros_stack.s' },
    };
    expect(said(unseenOfPlan({ configuration: { root_module: root } }, [stack], 'p'))).toEqual([
      unseen('alicloud_ros_stack.s', 'its template makes'),
      unseen('null_resource.p', 'its provisioners run'),
      unseen('module.a.data.external.e', 'its program does'),
    ]);
    expect(unseenOfPlan({}, [], 'p')).toEqual([]);
  });
});
