import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expectBuilt } from '../support/built';

const ROOT = join(__dirname, '..', '..');
const NAME = 'cdktf-alicloud-event-streams';

/** What jsii knows of the package, which may be compressed. */
function assembly(): any {
  const read = JSON.parse(readFileSync(join(ROOT, '.jsii'), 'utf8'));
  if (read.filename === undefined) return read;
  return JSON.parse(gunzipSync(readFileSync(join(ROOT, read.filename))).toString('utf8'));
}

describe('the public interface', () => {
  beforeAll(() => expectBuilt());

  it('narrows what is an event stream, which is a boolean to other languages', () => {
    const declared = readFileSync(join(ROOT, 'lib/constructs/stream/event-stream.d.ts'), 'utf8');
    expect(declared).toContain('static isEventStream(x: any): x is EventStream;');
    const { methods } = assembly().types[`${NAME}.EventStream`];
    const [guard] = methods.filter(({ name }: any) => name === 'isEventStream');
    expect(guard.returns.type).toEqual({ primitive: 'boolean' });
  });

  it('takes streams and buses by their interfaces', () => {
    const wanted = ['EventStream', 'EventBus'].map((name) => JSON.stringify(`${NAME}.${name}`));
    const asked = Object.values<any>(assembly().types).flatMap((type) => [
      ...(type.datatype === true ? (type.properties ?? []) : []),
      ...[type.initializer, ...(type.methods ?? [])].flatMap((method) => method?.parameters ?? []),
    ]);
    const concrete = asked.filter(({ type }) => wanted.some((name) => JSON.stringify(type).includes(name)));
    expect(concrete.map(({ name }) => name)).toEqual([]);
    expect(asked.length).toBeGreaterThan(1000);
  });
});
