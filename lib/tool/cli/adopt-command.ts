import { say } from '../../core/language/say';
import { counted } from '../reports/display';
import { resolve } from 'node:path';
import { LIMITS } from '../../core/contract/limits';
import { AppDefinition } from '../../core/model/app-definition';
import { StreamDefinition } from '../../core/model/stream-definition';
import { InputError } from '../../core/reading/input-error';
import { redactApp } from '../../core/redaction/redact-app';
import { cleanerOf } from '../../core/redaction/show-app';
import { evaluateAll } from '../../core/rules/evaluate-all';
import { streamsPerRegion } from '../../core/rules/quotas/streams-per-region';
import { AdoptedRegion, adoptStreams } from '../adopt/adopt-streams';
import { keyOf, ProjectFolder } from '../adopt/project-folder';
import { Language, LanguageName } from '../adopt/language';
import { ProjectStack } from '../adopt/project-files';
import { PYTHON } from '../adopt/python-project';
import { RaisedQuota } from '../adopt/stack-syntax';
import { TYPESCRIPT } from '../adopt/typescript-project';
import { notesOn, report } from '../adopt/adoption-report';
import { Engine } from '../adopt/engine';
import { once, ReadInputs } from '../adopt/read-inputs';
import { refuseToMove, removedFile } from '../adopt/state-files';
import { selectorOf } from '../adopt/selection';
import { stackFile, StateMove } from '../adopt/stack-file';
import { Workbench } from '../adopt/workbench';
import { namesIn } from './find-stream';
import { openWhole } from './load';
import { packageVersion } from '../../core/model/package-version';
import { refuseNoRegion } from './region';
import { forReading, note, Terminal } from './terminal';

export interface AdoptOptions {
  readonly output: string;
  readonly region?: string;
  readonly only: readonly string[];
  readonly except: readonly string[];
  readonly state: StateMove;
  readonly language: LanguageName;
}

const LANGUAGES: Readonly<Record<LanguageName, Language>> = { typescript: TYPESCRIPT, python: PYTHON };

/** @returns the exit code: 0, or 1 where a stream could not be taken over as it is */
export async function adoptCommand(
  paths: readonly string[],
  options: AdoptOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.region !== undefined) refuseNoRegion(options.region);
  const { app, inputs } = await openWhole(paths, terminal);
  const read = new ReadInputs(inputs);
  const folder = new ProjectFolder(resolve(terminal.folder, options.output));
  const language = languageFor(options, folder);
  const regionOf = ({ region }: StreamDefinition) => (typeof region === 'string' ? region : options.region);
  const keyIn = (stream: StreamDefinition) => keyOf(regionOf(stream) ?? '', String(stream.name));
  const { chosen, repeated } = once(choose(app, options, terminal), keyIn);
  const there = folder.adopted();
  const added = { ...app, streams: chosen.filter((stream) => !there.has(keyIn(stream))) };
  const bench = new Workbench(terminal.folder);
  try {
    const adoption = adoptStreams(
      added,
      regionOf,
      bench,
      (stream) => repeated.get(stream) ?? read.problemOf(stream),
      (code) => language.problemOf(code),
    );
    const written = new Set(adoption.regions.flatMap(({ streams }) => streams.map(({ read: own }) => own)));
    if (options.state === 'moved') refuseToMove(app, written, adoption, read);
    const stacks = adoption.regions.map((region) => stackOf(region, folder, language));
    const removed =
      options.state === 'import' && read.ofTerraform ? removedFile(app.streams, written) : undefined;
    const lines = folder.wholly(() => {
      const told = write(stacks, folder, options, { there, engine: bench.engine, language });
      if (removed !== undefined)
        told.push(say`${folder.writeFresh('removed', '.tf', removed)}: for the former configuration`);
      // Last: a stream counts as adopted where everything of it is there.
      for (const { file, region } of stacks)
        folder.writeRecord(
          file,
          region.streams.map(({ name }) => ({ region: region.region, name })),
        );
      return told;
    });
    const notes = notesOn(added, written, read, options.region);
    const kept = chosen.length - added.streams.length;
    terminal.out(forReading(cleanerOf(app)(report({ adoption, written: lines, kept, notes })), terminal));
    return adoption.left.some(({ isFailure }) => isFailure) ? 1 : 0;
  } finally {
    bench.remove();
  }
}

/** What `--only` and `--except` leave. */
function choose(
  { streams }: AppDefinition,
  { only, except }: AdoptOptions,
  terminal: Terminal,
): StreamDefinition[] {
  const [wanted, unwanted] = Object.entries({ only, except }).map(([option, texts]) =>
    texts.map((text) => {
      const selects = selectorOf(text);
      if (!streams.some(selects)) note(selectsNothing(`--${option} ${text}`, streams), terminal);
      return selects;
    }),
  );
  return streams.filter(
    (stream) =>
      (wanted.length === 0 || wanted.some((selects) => selects(stream))) &&
      !unwanted.some((selects) => selects(stream)),
  );
}

/** What a selector says that no stream has, beside what there is. */
function selectsNothing(selector: string, streams: readonly StreamDefinition[]): string {
  return streams.length === 0
    ? say`${selector} selects nothing: there are no event streams.`
    : say`${selector} selects none; the inputs have ${counted(streams.length, 'event stream')}: ${namesIn(streams)}.`;
}

/** An app has one language. */
function languageFor({ language }: AdoptOptions, folder: ProjectFolder): Language {
  const other = Object.values(LANGUAGES).find(({ name, main }) => name !== language && folder.has(main));
  if (other !== undefined)
    throw new InputError(
      say`--language ${language}: the folder has an app of ${other.name}, with ${other.main}`,
    );
  return LANGUAGES[language];
}

function stackOf(region: AdoptedRegion, folder: ProjectFolder, { fileOf }: Language): ProjectStack {
  const file = folder.freeStack(region.region, fileOf);
  const words = file.split('-').filter((word) => word !== '');
  const className = `${words.map((word) => word[0].toUpperCase() + word.slice(1)).join('')}Streams`;
  return { file, className: className.replace(/^(?=\d)/, 'R'), region };
}

/** @returns what was written, and what somebody has to add by hand */
function write(
  stacks: readonly ProjectStack[],
  folder: ProjectFolder,
  { state }: AdoptOptions,
  {
    there,
    engine,
    language,
  }: { readonly there: ReadonlySet<string>; readonly engine: Engine; readonly language: Language },
): string[] {
  const lines: string[] = [];
  for (const stack of stacks) {
    const { file, className, region } = stack;
    const before = [...there].filter((key) => key.startsWith(keyOf(region.region, ''))).length;
    const quota = quotaFor(before + region.streams.length);
    const path = `stacks/${language.fileOf(file)}`;
    const told = { className, state, findings: findingsOf(region), engine, quota };
    folder.write(path, stackFile(region, told, language.stack));
    lines.push(say`${path}: ${counted(region.streams.length, 'event stream')} of ${region.region}`);
  }
  if (stacks.length === 0) return lines;
  for (const [path, text] of Object.entries(language.filesFor(stacks, packageVersion(), engine))) {
    if (folder.write(path, text)) lines.push(path);
    else if (path === language.main) {
      const more = stacks.map(language.linesFor).flatMap(({ imports, makes }) => [imports, makes]);
      lines.push(say`${path} was there and stays as it is; add to it:`, ...more.map((line) => `  ${line}`));
    }
  }
  return lines;
}

/** The quota of its region that so many streams show to be raised. */
function quotaFor(streams: number): RaisedQuota | undefined {
  return streams > LIMITS.streamsPerRegion.maximum
    ? { quota: streamsPerRegion.id, maximum: streams }
    : undefined;
}

/** The rules that fail a synthesis of a stream as it is, by the id of its construct. */
function findingsOf({ streams, region }: AdoptedRegion): Map<string, string[]> {
  const app = redactApp({
    streams: streams.map(({ id, stream }) => ({ ...stream, region, location: { constructPath: id } })),
    resources: [],
  });
  const found = new Map<string, string[]>();
  for (const { rule, severity, also = [], ...place } of evaluateAll(app).findings) {
    if (severity !== 'error') continue;
    for (const { constructPath: id } of [place, ...also]) {
      if (id === undefined || found.get(id)?.includes(rule)) continue;
      found.set(id, [...(found.get(id) ?? []), rule]);
    }
  }
  return found;
}
