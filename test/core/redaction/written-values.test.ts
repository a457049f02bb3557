import { unknown, Unknown } from '../../../lib/core/model/stream-definition';
import { scopeOf, WrittenValues } from '../../../lib/core/redaction/written-values';

const block = (address: string, values: Record<string, unknown>) => ({
  type: 'x',
  values,
  region: undefined,
  location: { address, stack: 'app' },
});

const values = new WrittenValues([
  block('local.text', { text: 's' }),
  block('local.empty', { empty: '' }),
  block('local.map', { map: { a: 's', b: '', c: { d: 's' } } }),
  block('local.list', { list: ['', 's'] }),
  block('local.next', { next: unknown('${local.text}') }),
  block('local.circle', { circle: unknown('${local.circle}') }),
  block('local.outside', { outside: unknown('${var.secret}') }),
  block('var.given', { default: 's' }),
  block('var.secret', { name: 'secret' }),
  block('module.m.var.given', { default: '' }),
  block('module.m.var.handed', { name: 'handed' }),
  block('module.m', { handed: ['s'], empty: '' }),
  { ...block('terraform.tfvars:secret2', { name: 'secret2', value: 's' }), type: 'variable_value' },
  block('module.m.output.password', { name: 'password', value: 's' }),
  block('module.m.output.handed', { name: 'handed', value: unknown('${var.given}') }),
  block('terraform_data.t', { input: { a: 's' } }),
]);

it.each([
  ['local.text', 'text'],
  ['jsonencode(local.text)', 'text'],
  ['upper(local.text)', 'text'],
  ['${local.next}', 'text'],
  ['local.map.a', 'text'],
  ['local.map["a"]', 'text'],
  ['local.map.c.d', 'text'],
  ['local.list[1]', 'text'],
  ['var.given', 'text'],
  ['terraform_data.t.output.a', 'text'],
  ['module.m.password', 'text'],
  ['module.m[0].password', 'text'],
  ['module.m.handed', undefined],
  ['module.m.unheard', undefined],
  ['var.secret2', 'perhaps'],
  ['each.value', 'perhaps'],
  ['each.key', undefined],
  ['local.list[*]', 'perhaps'],
  ['local.map[var.key]', 'perhaps'],
  ['local.map.c', 'perhaps'],
  ['lookup(local.map, "a")', 'perhaps'],
  ['var.x ? local.text : var.secret', 'perhaps'],
  ['${local.text}${var.secret}', 'perhaps'],
  ['local.empty', undefined],
  ['local.map.b', undefined],
  ['local.list[0]', undefined],
  ['local.circle', undefined],
  ['local.outside', undefined],
  ['local.unheard', undefined],
  ['var.secret', undefined],
  ['alicloud_x.local.text', undefined],
  ['module.local.text', undefined],
])('behind %s is %s', (written, expected) => expect(values.textOf(unknown(written), 'app:')).toBe(expected));

it('looks in the module of the reference, and in what calls it', () => {
  expect(values.textOf(unknown('var.given'), 'app:module.m.')).toBeUndefined();
  expect(values.textOf(unknown('var.empty'), 'app:module.m.')).toBeUndefined();
  expect(values.textOf(unknown('var.handed[0]'), 'app:module.m.')).toBe('perhaps');
  expect(values.textOf(unknown('var.secret2'), 'app:module.m.')).toBeUndefined();
});

it('goes by what an expression itself holds', () => {
  for (const $holds of ['credential', 'text'] as const)
    expect(values.textOf({ ...unknown('x'), $holds } as Unknown, 'app:')).toBe('text');
  expect(values.textOf({ ...unknown('x'), $holds: 'perhaps' } as Unknown, 'app:')).toBe('perhaps');
});

it.each([
  [{}, ':'],
  [{ stack: 'app', address: 'alicloud_vpc.v' }, 'app:'],
  [{ stack: 'app', address: 'module.a["x.y"].module.b[0].alicloud_vpc.v' }, 'app:module.a.module.b.'],
])('the references of %j begin at %s', (location, scope) => expect(scopeOf(location)).toBe(scope));

it('follows each reference once, however many ways lead to it', () => {
  const ways = Array.from({ length: 12 }, (_, i) =>
    block(`local.l${i}`, { [`l${i}`]: unknown(`\${join("",[${`local.l${i + 1},`.repeat(20)}])}`) }),
  );
  const app = new WrittenValues([...ways, block('local.l12', { l12: unknown('${var.z}') })]);
  expect(app.textOf(unknown('${local.l0}'), 'app:')).toBeUndefined();
  const told = new WrittenValues([...ways, block('local.l7', { l7: 's' })]);
  expect(told.textOf(unknown('${local.l0}'), 'app:')).toBe('perhaps');
});

it.each([
  ['in itself', { x: unknown('${local.a}') }],
  ['in what is in itself', { x: { y: unknown('${local.a}') } }],
  ['far in itself', { x: { y: { z: [unknown('${local.a}')] } } }],
])('ends where a local stands %s', (_, a) =>
  expect(new WrittenValues([block('local.a', { a })]).textOf(unknown('${local.a}'), 'app:')).toBeUndefined(),
);
