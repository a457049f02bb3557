import { said, say, words } from '../language/say';
import { allOf } from '../language/lists';
import { createHash } from 'node:crypto';
import { splitArn } from '../model/arn';
import { InAccount } from '../model/account-key';
import { objectOf, oneOrMore } from '../model/json-object';
import { Regional } from '../model/region-key';
import { isUnknown, OfProvider, unknown, Unknown } from '../model/stream-definition';
import { identityOf } from '../model/stream-parts';
import { parseTerraformText } from './terraform-text';

/** The account of a provider as far as its configuration says. */
export type ProviderAccount = Pick<InAccount, 'account' | 'credentials'>;

/** A text of a provider's configuration, read; undefined where there is none. */
export type ReadText = (value: unknown) => string | Unknown | undefined;

/** Where something is, as far as its provider says, or its app. */
export interface Place extends Regional, ProviderAccount {
  /** Where the provider is, where the app says where it is. */
  readonly ofProvider?: OfProvider;
}

/** Where a provider of a stack is. */
export function placeOfProvider(
  provider: Readonly<Record<string, unknown>>,
  stack: string | undefined,
): Place {
  const read = (value: unknown) => (typeof value === 'string' ? parseTerraformText(value, stack) : undefined);
  return { region: read(provider.region), ...accountOfProvider(provider, read) };
}

/** What tells one provider from another, with the words for it; roles are assumed by what the others sign with. */
const SIGNS: readonly (readonly [attribute: string, noun: string])[] = [
  ['profile', words`profile`],
  ['shared_credentials_file', words`credentials file`],
  ['ecs_role_name', words`ECS role`],
  ['credentials_uri', words`credentials address`],
  ['access_key', words`access key`],
];
const ROLES = ['assume_role', 'assume_role_with_oidc'];

/**
 * The account that a provider is for: the id that it names, or that of the role that it assumes; else what it signs
 * with.
 *
 * @param provider its configuration, in Terraform's own spelling
 */
export function accountOfProvider(
  provider: Readonly<Record<string, unknown>>,
  read: ReadText,
): ProviderAccount {
  const id = present(read(provider.account_id));
  if (id !== undefined && identityOf(id) !== undefined) return { account: id };
  const roles = ROLES.flatMap((block) => oneOrMore(provider[block]))
    .map((block) => present(read(objectOf(block).role_arn)))
    .filter((role) => role !== undefined);
  for (const role of roles) {
    const { account } = splitArn(role) ?? {};
    if (account !== undefined && account !== '') return { account };
  }
  const signs = [
    ...roles.map((role) => ({ noun: say`role`, value: role })),
    ...SIGNS.flatMap(([attribute, noun]) => {
      const value = present(read(provider[attribute]));
      return value === undefined
        ? []
        : [{ noun: said(noun), value: attribute === 'access_key' ? hidden(value) : value }];
    }),
  ];
  const signing = allOf(signs.map(({ noun, value }) => say`the ${noun} ${identityOf(value) ?? ''}`.trim()));
  const reference = [id, ...signs.map(({ value }) => value)].find(isUnknown);
  if (reference !== undefined)
    return { account: unknown(reference.$unknown, signing === '' ? undefined : signing) };
  return signing === '' ? {} : { credentials: signing };
}

/** Nobody needs to see which key it is. */
function hidden(key: string | Unknown): string | Unknown {
  return isUnknown(key) ? key : createHash('sha256').update(key).digest('hex').slice(0, 8);
}

/** An empty text is none to Terraform's providers. */
function present(value: string | Unknown | undefined): string | Unknown | undefined {
  return value === '' ? undefined : value;
}
