import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { printedSightings } from '../../support/canaries/commands';
import { CANARIES, CanaryDocument, HIDDEN_CANARIES } from '../../support/canaries/documents';
import { runCommand } from '../../support/cli';
import { sampleOf } from '../../support/sampling';

jest.setTimeout(3_600_000);

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'canary-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the files of a document alone into the folder; what a command takes. */
function written(files: CanaryDocument['files']): string {
  rmSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return 'document.json' in files ? join(folder, 'document.json') : folder;
}

async function sightings({ canary, files, place }: CanaryDocument, isSlow: boolean): Promise<string[]> {
  const found = await printedSightings(written(files), canary, { isSlow });
  return found.map((sighting) => `${place}: ${sighting}`);
}

/** What the review says of credentials. */
async function saidOf({ files }: CanaryDocument): Promise<string[]> {
  const file = written(files);
  const { out, err } = await runCommand(['review', file, '--no-config', '--format', 'json']);
  if (out === '') return [err];
  const { findings, notEvaluated } = JSON.parse(out);
  return [...findings, ...notEvaluated].map(({ rule, pointer }) => `${rule} ${pointer}`);
}

it('has enough canaries', () => {
  expect(CANARIES.length + HIDDEN_CANARIES.length).toBeGreaterThan(2000);
});

it('shows no credential, whatever is printed of it, and says where each stands', async () => {
  const problems: string[] = [];
  for (const [i, canary] of sampleOf(CANARIES, 8).entries()) {
    problems.push(...(await sightings(canary, i % 20 === 0)));
    const said = await saidOf(canary);
    const isSilent = !said.some((text) => text.startsWith('plaintext-secret'));
    // What goes is not judged, and what Terraform keeps secret is in order.
    if (isSilent && !/marked|deletes/.test(canary.place))
      problems.push(`${canary.place}: nothing is said: ${said.join(', ')}`);
  }
  expect(problems).toEqual([]);
});

it('shows nothing that is marked sensitive, and nothing that people say of a credential', async () => {
  const problems: string[] = [];
  for (const canary of sampleOf(HIDDEN_CANARIES, 12)) problems.push(...(await sightings(canary, true)));
  expect(problems).toEqual([]);
});
