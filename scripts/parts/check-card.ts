import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { cite, isDocumentId } from '../../lib/core/contract/documents';
import { LIMITS } from '../../lib/core/contract/limits';

const NOTES = join(__dirname, 'card-notes.schema.json');

type CardKind = 'kind' | 'service' | 'enum';

let validators: Record<CardKind, ValidateFunction> | undefined;

function compile(): Record<CardKind, ValidateFunction> {
  const notes = JSON.parse(readFileSync(NOTES, 'utf8'));
  const ajv = addFormats(new Ajv({ allErrors: true, strict: false }));
  ajv.addSchema(notes, 'notes');
  const validator = (name: string) => ajv.getSchema(`notes#/$defs/${name}`)!;
  return { kind: validator('kind'), service: validator('service'), enum: validator('enum') };
}

/** A card with a note that nobody reads, or with a slip of the keyboard, would be wrong in silence. */
export function checkCard(what: CardKind, name: string, card: Record<string, any>): void {
  const validate = (validators ??= compile())[what];
  const complaints = validate(card)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
      );
  complaints.push(...(what === 'kind' ? strangers(card) : wrongLimits(card)), ...withoutAddress(card));
  if (complaints.length > 0)
    throw new Error(`The card ${name} is not valid:\n${complaints.map((text) => `  ${text}`).join('\n')}`);
}

/** The class and the pages link the document of a card, so that one without an address would be a dead link. */
function withoutAddress({ 'x-document': id }: Record<string, any>): string[] {
  if (!isDocumentId(id) || cite(id).url !== undefined) return [];
  return [`names the document ${id}, which has no url in lib/core/contract/documents: the class links it`];
}

/** Notes that name parameters which the card does not have. */
function strangers(card: Record<string, any>): string[] {
  const { type, vpc = 'VpcId', vSwitch, securityGroup = 'SecurityGroupId' } = card['x-network'] ?? {};
  const named = [
    ...(card['x-endpoint'] ?? []).flatMap((name: string) => name.replace('?', '').split('|')),
    ...(card['x-fixed'] ?? []),
    ...[card['x-not-answered'] ?? []].flat().filter((name) => name !== true),
    ...madeFromNames(card['x-made-from']),
    ...Object.keys(card['x-network']?.addresses ?? {}),
    ...(card['x-network'] === undefined ? [] : [type, vpc, vSwitch, securityGroup]),
    ...[card['x-access']?.role, card['x-border-public']].filter((name) => name !== undefined),
    ...credentialNames(card['x-credentials']),
  ];
  return named
    .filter((name) => name !== '@region' && card.properties?.[name] === undefined)
    .map((name) => `names the parameter ${name}, which it does not have`);
}

function credentialNames({ user, password, neededWith = {} }: Record<string, any> = {}): string[] {
  return user === undefined ? [] : [user, password, ...Object.keys(neededWith)];
}

function madeFromNames({ things = [], sets = {}, without = [] }: Record<string, any> = {}): string[] {
  const given = (things as { gives: object }[]).flatMap(({ gives }) => Object.keys(gives));
  return [...given, ...Object.keys(sets), ...without];
}

function wrongLimits(card: Record<string, any>): string[] {
  const editions = Object.values<Record<string, any>>(card.editions?.of ?? {});
  return [card, ...editions]
    .flatMap(({ names = {} }) => Object.values<Record<string, any>>(names))
    .flatMap(({ limit, wider, provider }) =>
      [{ limit }, wider, provider].filter((item) => item !== undefined),
    )
    .filter(({ limit }) => !Object.hasOwn(LIMITS, limit))
    .map(({ limit }) => `names the limit ${limit}, which limits.ts does not have`);
}
