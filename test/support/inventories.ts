import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { CommandResult, runCommand, Surroundings } from './cli';
import { answerOf, EXPORT, writeJson } from './export-folder';
import { STREAM } from './live';

/** The account of exports. */
export const ACCOUNT = EXPORT.account;
export const REGION = 'cn-hangzhou';

const { SourceKafkaParameters } = STREAM.Source;

/** A stream from Kafka as an answer has it. */
export function kafkaStream(name: string, group = `GID_${name}`, more: object = {}) {
  const Source = { SourceKafkaParameters: { ...SourceKafkaParameters, ConsumerGroup: group } };
  return { ...STREAM, EventStreamingName: name, DetailedStatus: undefined, Source, ...more };
}

/** Answers about streams, as an export of one region has them. */
export function answersOf(
  streams: readonly { readonly EventStreamingName: string }[],
  region = REGION,
): Record<string, unknown> {
  return Object.fromEntries(
    streams.map((stream) => [
      `${region}/GetEventStreaming/${stream.EventStreamingName}.json`,
      answerOf(stream),
    ]),
  );
}

/** An export that was made on a day. */
export function exportFolder(
  folder: string,
  files: Readonly<Record<string, unknown>>,
  about: object = { exportedAt: '2026-11-20T08:00:00Z' },
): string {
  const own = mkdtempSync(join(folder, 'export-'));
  return writeJson(own, { 'export.json': { ...EXPORT, ...about }, ...files });
}

/** A stack that cdktf might have written, with streams from Kafka by their ids. */
export function kafkaStack(
  folder: string,
  streams: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  { provider = { region: REGION, account_id: ACCOUNT }, more = {} }: StackOptions = {},
): string {
  const own = mkdtempSync(join(folder, 'stack-'));
  const resources = Object.entries(streams).map(([id, { group = `GID_${id}`, ...attributes }]) => [
    id,
    {
      ...{ event_streaming_name: id, filter_pattern: '{}' },
      source: JSON.stringify({ SourceKafkaParameters: { ...SourceKafkaParameters, ConsumerGroup: group } }),
      sink: JSON.stringify(STREAM.Sink),
      ...attributes,
    },
  ]);
  const resource = { alicloud_event_bridge_event_streaming: Object.fromEntries(resources), ...more };
  return join(
    writeJson(own, { 'cdk.tf.json': { provider: { alicloud: [provider] }, resource } }),
    'cdk.tf.json',
  );
}

interface StackOptions {
  readonly provider?: object;
  /** Other resources, by type. */
  readonly more?: object;
}

/** Makes an inventory of paths. */
export async function inventoryOf(
  output: string,
  paths: readonly string[],
  more: readonly string[] = [],
  surroundings: Surroundings = {},
): Promise<CommandResult & { readonly written: any }> {
  const result = await runCommand(['inventory', ...paths, '--output', output, ...more], surroundings);
  return { ...result, written: result.code === 2 ? undefined : JSON.parse(readFileSync(output, 'utf8')) };
}

/** A name for an inventory that nothing has yet. */
export function freeInventory(folder: string): string {
  return join(mkdtempSync(join(folder, 'of-')), 'inventory.json');
}

/** An inventory of one export, in a file. */
export async function madeInventory(
  folder: string,
  exported: Readonly<Record<string, unknown>>,
  about?: object,
): Promise<string> {
  const file = freeInventory(folder);
  await inventoryOf(file, [exportFolder(folder, exported, about)]);
  return file;
}

const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync('schema/review-report.schema.json', 'utf8')),
);

/** Reviews a stack with inventories; its report is as its schema says. */
export async function reviewWith(path: string, inventories: readonly string[], more: readonly string[] = []) {
  const named = inventories.flatMap((file) => ['--inventory', file]);
  const args = ['review', path, '--no-config', '--format', 'json', '--fail-on', 'error'];
  const { code, out, err } = await runCommand([...args, ...named, ...more]);
  const report = code === 2 ? undefined : JSON.parse(out);
  if (report !== undefined) expect([validate(report), validate.errors]).toEqual([true, null]);
  const of = (rule: string) => report.findings.filter((finding: any) => finding.rule === rule);
  const skips = (rule: string): string[] =>
    report.notEvaluated.filter((skip: any) => skip.rule === rule).map(({ reason }: any) => reason);
  return { code, err, report, of, skips };
}
