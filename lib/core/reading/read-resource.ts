import { ResourceDefinition } from '../model/app-definition';
import { Location, withUnsafeSecrets } from '../model/stream-definition';
import { readAcknowledgements, recordProblems } from './record-problems';
import { readDocument } from './policy-document';
import { parseTerraformText, readTerraformJson } from './terraform-text';
import { mapMembers, objectOf } from '../model/json-object';
import { Place } from './provider-account';

type Json = Record<string, any>;

/** A resource as it stands in Terraform JSON. */
export function readResource(
  type: string,
  id: string,
  attributes: Json,
  stack: string | undefined,
  place: Place,
): ResourceDefinition {
  const { '//': _, provider: _p, depends_on: _d, lifecycle: _l, ...values } = attributes;
  return {
    type,
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        readDocument(name, value, (text) => readTerraformJson(text, stack)) ?? readValue(value, stack),
      ]),
    ),
    ...place,
    location: locationOf(type, id, attributes, stack),
  };
}

function readValue(value: unknown, stack: string | undefined): unknown {
  if (typeof value === 'string') return parseTerraformText(value, stack);
  return mapMembers(value, (member) => readValue(member, stack));
}

export function locationOf(type: string, id: string, attributes: Json, stack: string | undefined): Location {
  const { acknowledged, unsafeSecrets } = objectOf(attributes['//']);
  const constructPath = pathOf(attributes)?.replace(/\/Resource$/, '');
  const isList = Array.isArray(unsafeSecrets);
  const pointers = isList ? unsafeSecrets.filter((pointer) => typeof pointer === 'string') : [];
  const place = withUnsafeSecrets({ constructPath, address: `${type}.${id}`, stack }, pointers);
  const said = readAcknowledgements(acknowledged);
  const problems = recordProblems(attributes);
  return {
    ...place,
    ...(said !== undefined && { acknowledged: said }),
    ...(problems !== undefined && { recordProblems: problems }),
  };
}

/** The path of the construct that wrote it. */
export function pathOf(attributes: Json): string | undefined {
  const { path } = objectOf(objectOf(attributes['//']).metadata);
  return typeof path === 'string' ? path : undefined;
}
