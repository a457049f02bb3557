import { said, say, words } from '../../language/say';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppDefinition, InventoryInput, ResourceDefinition } from '../../model/app-definition';
import { isObject, listOf, objectOf } from '../../model/json-object';
import { StreamDefinition } from '../../model/stream-definition';
import { NotEvaluated } from '../../rules/finding';
import { InputError, refuseTooDeep } from '../input-error';
import { EXPORT_FILE, refuseElsewhere, systemErrorsOf } from '../inputs/find-documents';
import { parseJson } from '../inputs/parse-json';
import { readText } from '../inputs/read-text';
import { ReviewedInput } from '../reviewed-input';
import { AnswerPlace, bodyOf, NOT_ASKED, streamsOf, tagsOf, withOwner } from './answers';
import { resourcesOfAnswer } from './around-streams';

/**
 * An export is a folder: `export.json` says what it is (schema/event-streams-export.schema.json), and each file
 * `REGION/ACTION/ANY-NAME.json` is the answer to one call, as it came: `cn-hangzhou/GetEventStreaming/orders.json`. An
 * action that has pages has a file a page. What is not there was not asked.
 */
export const EXPORT_FORMAT = 'event-streams-export';
export const EXPORT_VERSION = 1;

const LISTED = words`ListEventStreamings leaves parameters out; add the answer of GetEventStreaming to the export`;

/** Reads an export. */
export async function readExport(folder: string, label: string): Promise<ReviewedInput> {
  const about = await readJsonFile(join(folder, EXPORT_FILE), folder);
  if (about.format !== EXPORT_FORMAT || about.version !== EXPORT_VERSION)
    throw new InputError(
      say`${join(folder, EXPORT_FILE)}: is not an export of version ${EXPORT_VERSION}: it wants "format": "${EXPORT_FORMAT}", "version": ${EXPORT_VERSION}`,
    );
  const account = typeof about.account === 'string' ? about.account : undefined;
  const apps: RegionOfExport[] = [];
  for (const region of foldersIn(folder)) apps.push(await readRegion(folder, { label, region, account }));
  const app: AppDefinition = {
    streams: apps.flatMap(({ streams }) => streams),
    resources: apps.flatMap(({ resources }) => resources),
  };
  const missing = missingOf(about);
  const regions = apps.map(({ region }) => region);
  const { exportedAt: madeAt } = about;
  return {
    kind: 'export',
    app,
    changes: [],
    notEvaluated: [...missing.map(notAsked(label)), ...apps.flatMap((one) => one.notEvaluated)],
    ...(typeof madeAt === 'string' && { madeAt }),
    asked: { ...(account !== undefined && { account }), regions, missing },
  };
}

/** What an export says of itself that it could not ask. */
function missingOf(about: Record<string, unknown>): InventoryInput['missing'] {
  return listOf(about.missing)
    .map((item) => objectOf(item))
    .map(({ region, action, reason }) => ({
      region: String(region),
      action: String(action),
      reason: String(reason),
    }));
}

function notAsked(stack: string): (missing: InventoryInput['missing'][number]) => NotEvaluated {
  return ({ region, action, reason }) => ({
    rule: 'contract',
    address: `${region}/${action}`,
    stack,
    reason: say`the export does not have it: ${reason}`,
  });
}

/** One answer of an export, as it was saved. */
export interface SavedAnswer {
  readonly region: string;
  readonly action: string;
  readonly answer: Record<string, any>;
}

/** The answers to one action, for what is not read of them otherwise. */
export async function savedAnswers(folder: string, wanted: string): Promise<SavedAnswer[]> {
  const answers: SavedAnswer[] = [];
  for (const region of foldersIn(folder)) {
    for (const action of foldersIn(join(folder, region)).filter((name) => name === wanted)) {
      for (const file of filesIn(join(folder, region, action)))
        answers.push({ region, action, answer: await readJsonFile(file, folder) });
    }
  }
  return answers;
}

interface RegionOfExport extends AppDefinition {
  readonly region: string;
  readonly notEvaluated: readonly NotEvaluated[];
}

async function readRegion(folder: string, place: AnswerPlace & { region: string }): Promise<RegionOfExport> {
  const whole = join(folder, place.region);
  const streams = new Map<unknown, StreamDefinition>();
  const tags = new Map<string, Record<string, string>>();
  const resources: ResourceDefinition[] = [];
  const got = new Set<unknown>();
  for (const action of foldersIn(whole)) {
    for (const file of filesIn(join(whole, action))) {
      const answer = await readJsonFile(file, folder);
      if (action === 'ListTagResources') collectTags(answer, tags);
      const isGet = action === 'GetEventStreaming';
      if (!isGet && action !== 'ListEventStreamings') {
        resources.push(...resourcesOfAnswer(action, answer, place));
        continue;
      }
      for (const stream of streamsOf(answer, place)) {
        if (isGet || !got.has(stream.name)) streams.set(stream.name, stream);
        if (isGet) got.add(stream.name);
      }
    }
  }
  const isAsked = foldersIn(whole).includes('ListTagResources');
  const tagged = [...streams.values()].map((stream) => withTags(isAsked ? asked(stream) : stream, tags));
  const listed = tagged.filter(({ name }) => !got.has(name));
  return {
    region: place.region,
    streams: tagged,
    resources,
    notEvaluated: listed.map(({ location }) => ({
      rule: 'contract',
      address: location.address,
      stack: place.label,
      reason: said(LISTED),
    })),
  };
}

/** What no answer of ListTagResources names has no tags. */
function asked({ answeredOtherwise = [], ...stream }: StreamDefinition): StreamDefinition {
  const others = answeredOtherwise.filter((pointer) => pointer !== NOT_ASKED);
  return others.length === 0 ? stream : { ...stream, answeredOtherwise: others };
}

function withTags(
  stream: StreamDefinition,
  tags: ReadonlyMap<string, Record<string, string>>,
): StreamDefinition {
  const own = tags.get(String(stream.name));
  return own === undefined ? stream : withOwner({ ...stream, tags: { ...stream.tags, ...own } });
}

function collectTags(answer: Record<string, unknown>, tags: Map<string, Record<string, string>>): void {
  const { TagResources: given } = bodyOf(answer);
  const list = isObject(given) ? given.TagResource : given;
  for (const pair of listOf(list).map((item) => objectOf(item))) {
    const name = String(pair.ResourceId).replace(/^.*eventstreaming\//, '');
    tags.set(name, { ...tags.get(name), ...tagsOf([pair]) });
  }
}

async function readJsonFile(file: string, root: string): Promise<Record<string, any>> {
  refuseElsewhere(file, [root]);
  const json = parseJson(await readText(file), file);
  if (!isObject(json)) throw new InputError(say`${file}: is JSON, but no object`);
  refuseTooDeep(json);
  return json;
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => !name.startsWith('.') && isFolder(join(folder, name)));
}

function isFolder(path: string): boolean {
  return systemErrorsOf(path, () => statSync(path)).isDirectory();
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
}
