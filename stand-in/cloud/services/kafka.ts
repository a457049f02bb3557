import { answer } from '../api';
import { Tags } from './tags';

/** An answer of Kafka: success is code 200. */
export const done = (fields: Readonly<Record<string, unknown>> = {}) =>
  answer({ Code: 200, Success: true, Message: 'operation success.', ...fields });

/** A refusal is an answer like any other, with another code; which one for a name that is taken, no source at hand says. */
export const refused = (Message: string) => answer({ Code: 500, Success: false, Message });

/** What operations on tags call a topic or a group (SetResourceTags in service_alicloud_alikafka_v2.go). */
export const tagId = (instance: unknown, name: unknown) => `Kafka_${instance}_${name}`;

/** Tags as lists of topics and groups have them. */
export function tagsOf(tags: Tags, region: string, type: string, id: string) {
  return { TagVO: Object.entries(tags.of(region, type, id)).map(([Key, Value]) => ({ Key, Value })) };
}
