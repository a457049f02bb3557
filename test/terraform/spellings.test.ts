import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openInputs } from '../../lib/core/reading/inputs/open-inputs';
import { isUnknown, StreamDefinition } from '../../lib/core/model/stream-definition';
import { readDocumentText } from '../../lib/core/reading/inputs/read-document';
import { runs, sampleOf } from '../support/sampling';
import { Spelling, spellings } from '../support/spellings';
import { describeTerraform, plan, terraform, TerraformSetup } from '../support/terraform';

/** Each of them a configuration that Terraform plans. */
const ALL = spellings(320);
/** Planned at once, each as a module of one configuration: Terraform takes a second to start. */
const TOGETHER = 40;

function write(folder: string, files: Spelling['files']): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** A configuration that calls each of them. */
function writeAll(folder: string, some: readonly Spelling[]): void {
  for (const { name, files } of some) write(join(folder, name), files);
  // Every module says where its provider comes from; Terraform would look for hashicorp/alicloud.
  const required = { alicloud: { source: 'aliyun/alicloud' } };
  const modules = new Set(
    some.flatMap(({ name, files }) => Object.keys(files).map((path) => dirname(join(name, path)))),
  );
  for (const module of ['.', ...modules])
    writeFileSync(
      join(folder, module, 'versions.tf.json'),
      JSON.stringify({ terraform: { required_providers: required } }),
    );
  const calls = some.map(({ name }) => [name, { source: `./${name}` }]);
  const root = { provider: { alicloud: { region: 'cn-hangzhou' } }, module: Object.fromEntries(calls) };
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(root));
}

/** A stream as its attributes alone say it, by its address without instances, with how many of them there are. */
type Seen = Map<string, { readonly stream: StreamDefinition; count: number }>;

function planned(text: string): Seen {
  const seen: Seen = new Map();
  for (const stream of readDocumentText(text, 'plan', () => 'plan').app.streams) {
    const address = stream.location.address!.replace(/\[[^\]]*\]/g, '');
    const known = seen.get(address);
    if (known === undefined) seen.set(address, { stream, count: 1 });
    else known.count += 1;
  }
  return seen;
}

async function reviewed(folder: string): Promise<Map<string, StreamDefinition>> {
  const [{ app }] = await openInputs([folder]);
  return new Map(app.streams.map((stream) => [stream.location.address!, stream]));
}

/** The same, but for what the review says it does not know. */
function expectSeen(known: unknown, seen: unknown, place: string): void {
  if (isUnknown(seen)) return;
  if (typeof known !== 'object' || known === null)
    return expect({ place, value: seen }).toEqual({ place, value: known });
  expect({ place, keys: Object.keys(seen as object) }).toEqual({ place, keys: Object.keys(known) });
  for (const [key, value] of Object.entries(known)) expectSeen(value, (seen as any)[key], `${place}/${key}`);
}

function expectAllSeen(plannedStreams: Seen, review: Map<string, StreamDefinition>, prefix: string): number {
  for (const [address, { stream, count }] of plannedStreams) {
    const found = review.get(address.replace(prefix, ''));
    if (found === undefined) throw new Error(`the review does not see ${address}`);
    for (const part of [
      'name',
      'region',
      'source',
      'sink',
      'filterPattern',
      'transforms',
      'runOptions',
    ] as const) {
      // Alone, a spelling has no provider.
      if (part !== 'region' || prefix === '') expectSeen(stream[part], found[part], `${address} ${part}`);
    }
    const instances = found.repetition?.instances ?? 1;
    if (!isUnknown(instances)) expect({ address, instances }).toEqual({ address, instances: count });
  }
  return plannedStreams.size;
}

describeTerraform('what Terraform plans', (setup) => {
  it(
    `is seen by a review, in ${ALL.length} spellings of the same streams`,
    async () => {
      const some = sampleOf(ALL, TOGETHER);
      let [streams, names] = [0, 0];
      for (let i = 0; i < some.length; i += TOGETHER) {
        const group = some.slice(i, i + TOGETHER);
        const folder = mkdtempSync(join(tmpdir(), 'spellings-'));
        try {
          writeAll(folder, group);
          const seen = planOf(setup(), folder);
          expect(seen.size).toBeGreaterThan(group.length);
          streams += expectAllSeen(seen, await reviewed(folder), '');
          for (const { name } of group) {
            const own = new Map([...seen].filter(([address]) => address.startsWith(`module.${name}.`)));
            const alone = await reviewed(join(folder, name));
            names += [...alone.values()].filter((stream) => !isUnknown(stream.name)).length;
            expectAllSeen(own, alone, `module.${name}.`);
            // Nor does it see what is not planned, but for what count makes none of.
            for (const [address, { repetition }] of alone)
              if (repetition?.instances !== 0) expect([...own.keys()]).toContain(`module.${name}.${address}`);
          }
        } finally {
          rmSync(folder, { recursive: true });
        }
      }
      expect(names).toBeGreaterThan(streams / 2);
      process.stderr.write(`\n${some.length} spellings: ${streams} planned streams, all of them seen\n`);
    },
    runs(600_000, 120_000),
  );
});

function planOf(setup: TerraformSetup, folder: string): Seen {
  terraform(setup, folder, 'init', '-no-color');
  return planned(JSON.stringify(plan(setup, folder)));
}
