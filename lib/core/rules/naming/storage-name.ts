import { words } from '../../language/say';
import { parametersOfFormat } from '../../contract/kind-lookups';
import { LIMITS } from '../../contract/limits';
import { isUnknown, StreamPart } from '../../model/stream-definition';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { attributesAt } from '../resource-values';
import { Rule, RuleOutput } from '../rule';
import { checkName, NameShape } from './name-rule';

type Shape = Omit<NameShape, 'type' | 'attributes'>;

const PROJECT: Shape = {
  what: words`project of Simple Log Service`,
  ...LIMITS.logProjectLength,
  pattern: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/,
  characters: words`small letters, digits and -, the first and the last a letter or digit`,
};

const LOGSTORE: Shape = {
  what: words`logstore`,
  ...LIMITS.logstoreLength,
  pattern: /^[a-z0-9]([a-z0-9_-]*[a-z0-9])?$/,
  characters: words`small letters, digits, _ and -, the first and the last a letter or digit`,
};

const BUCKET: Shape = { ...PROJECT, what: words`bucket`, ...LIMITS.bucketLength };

/** By what the cards say of a parameter. */
const FORMATS = { 'log-project': PROJECT, logstore: LOGSTORE, bucket: BUCKET } as const;

/** The attributes of resources that hold such names. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  alicloud_log_project: { project_name: PROJECT, name: PROJECT },
  alicloud_log_store: { project_name: PROJECT, project: PROJECT, logstore_name: LOGSTORE, name: LOGSTORE },
  alicloud_fcv3_function: {
    'log_config.project': PROJECT,
    'log_config.logstore': LOGSTORE,
    'code.oss_bucket_name': BUCKET,
  },
  alicloud_event_bridge_event_source_v2: {
    'source_sls_parameters.project': PROJECT,
    'source_sls_parameters.log_store': LOGSTORE,
  },
};

/** The names of log projects, logstores and buckets, in streams and where they are made. */
export const storageName: Rule = {
  id: 'storage-name',
  since: '2026-11-26',
  title: 'The name of a log project, Logstore or bucket is one that its service accepts',
  severity: 'error',
  documents: [PROJECT.source, LOGSTORE.source, BUCKET.source],
  protectsFrom: 'No project, Logstore or bucket can have that name: the stream never starts.',
  types: Object.keys(ATTRIBUTES),
  check({ source, sink }, output) {
    checkPart(source, 'Source', output);
    checkPart(sink, 'Sink', output);
  },
  checkResource({ type, values }, output) {
    for (const [path, shape] of Object.entries(ATTRIBUTES[type]))
      for (const { value, pointer } of attributesAt(values, path)) check(value, pointer, shape, output);
  },
};

function checkPart(part: StreamPart, side: string, output: RuleOutput): void {
  for (const format of Object.keys(FORMATS) as (keyof typeof FORMATS)[]) {
    for (const name of parametersOfFormat(part.kind, format))
      check(valueOf(part, name), `/${side}/${part.kind}/${pointerOf(part, name)}`, FORMATS[format], output);
  }
}

function check(value: unknown, pointer: string, shape: Shape, output: RuleOutput): void {
  // What is missing or no text is the contract's to report.
  if (isUnknown(value) || (typeof value === 'string' && value !== ''))
    checkName(value, pointer, shape, output);
}
