import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../support/cli';

const ADDRESS = 'alicloud_event_bridge_event_streaming';
const LOSS = ['--fail-on', 'never', '--fail-on', 'loss'];
const allow = (...names: string[]) => names.flatMap((name) => ['--allow-loss', name]);

describe('--allow-loss', () => {
  let folder: string;
  const gone = (name: string, before = name, rest: object = {}) => ({
    address: `${ADDRESS}.${name}`,
    type: ADDRESS,
    name,
    change: { actions: ['delete'], before: { event_streaming_name: before, status: 'RUNNING' }, after: null },
    ...rest,
  });
  const replaced = (name: string, from: string, to: string) => {
    const { change, ...item } = gone(name, from);
    const after = { ...change.before, event_streaming_name: to };
    return { ...item, change: { actions: ['delete', 'create'], before: change.before, after } };
  };
  const plan = (...changes: object[]) => ({ format_version: '1.2', resource_changes: changes });
  const run = async (plans: Readonly<Record<string, object>>, ...names: string[]) => {
    for (const [file, text] of Object.entries(plans)) writeFileSync(join(folder, file), JSON.stringify(text));
    const { code, err } = await runCommand(['review', ...Object.keys(plans), ...LOSS, ...allow(...names)], {
      folder,
    });
    return { code, notes: err.split('\n').filter((line) => line.includes('--allow-loss')) };
  };

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'allowed-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each<[string, object[]]>([
    ['two streams', [gone('a', 'orders'), gone('b', 'orders')]],
    ['a stream, and one that takes its name', [gone('a', 'orders'), replaced('b', 'payments', 'orders')]],
    ['a stream, and the address of another', [gone('orders', 'x'), gone('b', `${ADDRESS}.orders`)]],
    [
      'a stream, and what an earlier replacement left',
      [gone('a', 'orders'), gone('a', 'orders', { deposed: 'ab12' })],
    ],
  ])('of a name of %s allows none, and says what tells them apart', async (_, changes) => {
    const name = JSON.stringify(changes).includes('"x"') ? `${ADDRESS}.orders` : 'orders';
    const { code, notes } = await run({ 'p.json': plan(...changes) }, name);
    expect(code).toBe(1);
    const [vain, ...others] = notes;
    expect(vain).toMatch(
      /^note: --allow-loss: "[^"]+" is the name of 2 streams that may lose messages, and allows none/,
    );
    const own = [...vain.matchAll(/"([^"]+)"/g)].map(([, text]) => text).slice(1);
    expect(own).toHaveLength(2);
    for (const [i, other] of others.entries()) expect(other).toContain(`--allow-loss "${own[i]}"`);
    expect(await run({ 'p.json': plan(...changes) }, ...own)).toEqual({ code: 0, notes: [] });
  });

  it('tells streams of one name and address by their plans', async () => {
    const plans = { 'east.json': plan(gone('a', 'orders')), 'west.json': plan(gone('a', 'orders')) };
    expect((await run(plans, 'orders')).code).toBe(1);
    expect((await run(plans, `${ADDRESS}.a`)).code).toBe(1);
    const own = ['east.json', 'west.json'].map((file) => `${join(folder, file)}:${ADDRESS}.a`);
    expect((await run(plans, own[0])).code).toBe(1);
    expect(await run(plans, ...own)).toEqual({ code: 0, notes: [] });
  });

  it.each(['', '*', 'order', 'orders,b', ' orders', 'ORDERS', '__proto__', 'constructor'])(
    'of %j, which no stream is called, says so',
    async (name) => {
      const { code, notes } = await run({ 'p.json': plan(gone('a', 'orders')) }, name);
      expect([code, notes]).toEqual([
        1,
        [expect.stringContaining(`is called "${name}"`), expect.any(String)],
      ]);
    },
  );
});
