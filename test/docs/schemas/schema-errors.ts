import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';

/** What is wrong with a document by a schema of this folder, all of it. */
export function schemaErrors(schema: string, document: unknown): unknown[] {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(JSON.parse(readFileSync(join(__dirname, schema), 'utf8')));
  validate(document);
  return validate.errors ?? [];
}
