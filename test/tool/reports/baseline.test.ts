import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../support/cli';

const ADDRESS = 'alicloud_event_bridge_event_streaming';

describe('--baseline, of several stacks', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'baselines-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const stream = (name: string, before: string | null = name, rest: object = {}) => ({
    address: `${ADDRESS}.s`,
    type: ADDRESS,
    name: 's',
    change: {
      actions: ['no-op'],
      before: { event_streaming_name: before },
      after: { event_streaming_name: name },
    },
    ...rest,
  });
  const write = (file: string, ...changes: object[]) =>
    writeFileSync(join(folder, file), JSON.stringify({ format_version: '1.2', resource_changes: changes }));
  const named = (...files: string[]) => ['review', ...files, '--format', 'json'];
  const keep = async (...files: string[]) =>
    writeFileSync(join(folder, 'old.json'), (await runCommand(named(...files), { folder })).out);
  const compared = async (...files: string[]) => {
    const { out } = await runCommand([...named(...files), '--baseline', 'old.json'], { folder });
    const names = JSON.parse(out).findings.filter(({ rule }: any) => rule === 'stream-name');
    return names.map(({ known = false }: any) => known);
  };

  it('does not take a finding of one for that of another at the same address', async () => {
    write('a.json', stream('bad name'));
    write('b.json', stream('good'));
    await keep('a.json', 'b.json');
    expect(await compared('a.json', 'b.json')).toEqual([true]);
    write('a.json', stream('good'));
    write('b.json', stream('bad name'));
    expect(await compared('a.json', 'b.json')).toEqual([false]);
  });

  it('knows those of one plan, wherever it lies now', async () => {
    write('a.json', stream('bad name'));
    await keep('a.json');
    write('c.json', stream('bad name'));
    expect(await compared('c.json')).toEqual([true]);
    expect(await compared('a.json', 'c.json')).toEqual([true, false]);
  });

  it('knows a stream that was moved, and none that is another', async () => {
    write('a.json', stream('bad name'));
    await keep('a.json');
    const place = { address: `${ADDRESS}.t["a.b"]`, name: 't' };
    write('a.json', stream('bad name', 'bad name', { ...place, previous_address: `${ADDRESS}.s` }));
    expect(await compared('a.json')).toEqual([true]);
    write('a.json', stream('bad name', 'bad name', place));
    expect(await compared('a.json')).toEqual([false]);
  });
});
