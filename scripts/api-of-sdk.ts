/**
 * `npx tsx scripts/api-of-sdk.ts FOLDER`: writes test/data/event-stream-api.json from the models of the EventBridge SDK for
 * Python, unpacked into FOLDER (`pip download --no-deps alibabacloud_eventbridge20200401==VERSION`, then unzip).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './parts/model';

const REQUEST = 'CreateEventStreamingRequest';
const ANSWER = 'GetEventStreamingResponseBody';
const SIMPLE: Readonly<Record<string, string>> = {
  str: 'string',
  int: 'integer',
  bool: 'boolean',
  float: 'number',
};
const SINK_FIELD = JSON.stringify({ Form: 'string', Template: 'string', Value: 'string' });

type ApiType = string | { readonly [name: string]: ApiType };

/** Every model of the package: its class by name, as text. */
function models(folder: string): Map<string, string> {
  const place = join(folder, 'alibabacloud_eventbridge20200401', 'models');
  const files = readdirSync(place).filter((file) => file.endsWith('.py'));
  const classes = files.flatMap((file) =>
    readFileSync(join(place, file), 'utf8')
      .split(/^class /m)
      .slice(1),
  );
  return new Map(classes.map((text) => [/^\w+/.exec(text)![0], text]));
}

/** The names and types of a model's members. */
function members(name: string, all: Map<string, string>): ApiType {
  const text = all.get(name);
  if (text === undefined) throw new Error(`the SDK has no class ${name}`);
  const types = new Map(
    [...text.matchAll(/^ {8}(\w+): (.+) = None,$/gm)].map(([, member, type]) => [member, type]),
  );
  const keys = [...text.matchAll(/if self\.(\w+) is not None:\s+(?:for .+\s+)?result\['(\w+)'\]/g)];
  if (keys.length !== types.size) throw new Error(`${name}: ${types.size} members and ${keys.length} names`);
  const sorted = keys.sort(([, , a], [, , b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([, member, key]) => [key, typeOf(types.get(member)!, all)]));
}

function typeOf(type: string, all: Map<string, string>): ApiType {
  const list = /^List\[(.+)\]$/.exec(type);
  if (list !== null) return { listOf: typeOf(list[1], all) };
  if (type === 'Dict[str, Any]') return { mapOf: 'any' };
  if (type === 'Any') return 'any';
  if (SIMPLE[type] !== undefined) return SIMPLE[type];
  const inner = members(type.replace('main_models.', ''), all);
  return JSON.stringify(inner) === SINK_FIELD ? 'sinkField' : inner;
}

/** The pointers of what a request has and an answer has not. */
function notIn(answer: ApiType | undefined, request: ApiType, pointer = ''): string[] {
  if (answer === undefined) return [pointer];
  if (typeof request === 'string' || typeof answer === 'string') return [];
  return Object.entries(request).flatMap(([name, type]) => notIn(answer[name], type, `${pointer}/${name}`));
}

function main([folder]: readonly string[]): void {
  if (folder === undefined) throw new Error('give the folder with the unpacked package');
  const metadata = readdirSync(folder).find((name) => name.endsWith('.dist-info'));
  const version = /-([\d.]+)\.dist-info$/.exec(metadata ?? '')?.[1];
  const about = `Request parameters of the EventBridge operation CreateEventStreaming, version 2020-04-01, as the public SDK for Python (alibabacloud_eventbridge20200401 ${version}) declares them: names and types only, and the pointers of those that the answer of GetEventStreaming does not have. "sinkField" is an object of the strings Form, Value and Template. The SDK marks nothing as required below the top level. Written by scripts/api-of-sdk.ts.`;
  const file = join(ROOT, 'test', 'data', 'event-stream-api.json');
  const all = models(folder);
  const [request, answer] = [REQUEST, ANSWER].map((name) => members(name, all));
  const notAnswered = notIn((answer as { readonly Data: ApiType }).Data, request);
  writeFileSync(file, JSON.stringify({ about, request, notAnswered }, undefined, 2) + '\n');
}

main(process.argv.slice(2));
