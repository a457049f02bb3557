import { JsonText } from './json-text';

/** Attributes of RAM policies and roles that hold JSON, which rules look into. */
const POLICY_DOCUMENTS = ['policy_document', 'assume_role_policy_document', 'document'];

/** What a policy document says, as data; undefined where the attribute holds none, or none that can be read. */
export function readDocument(name: string, value: unknown, read: (text: string) => JsonText): unknown {
  return typeof value === 'string' && POLICY_DOCUMENTS.includes(name) ? read(value).value : undefined;
}
