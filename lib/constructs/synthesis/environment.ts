import { say } from '../../core/language/say';
import { mistakeAt } from '../contradictions';
import { Fn, TerraformProvider, TerraformStack, Token } from 'cdktf';
import { IConstruct } from 'constructs';
import { InAccount } from '../../core/model/account-key';
import { isAccountId, splitArn } from '../../core/model/arn';
import { isObject, mapMembers, objectOf, oneOrMore } from '../../core/model/json-object';
import { isUnknown } from '../../core/model/stream-definition';
import { Place, placeOfProvider } from '../../core/reading/provider-account';
import { withSaid } from '../../core/reading/said-environment';
import { SaidEnvironment } from '../../core/rules/recorded-settings';
import { isUnresolved, overridesOf, resolveIn } from '../engine';
import { DataAlicloudAccount } from '../provider/data-alicloud-account';
import { knownValues } from '../terraform/known-values';
import { defaultProvider } from './provider-region';
import { RuleSettings, saidAbove, settingsFor, settingsOn } from './rule-settings';

/** What Terraform asks for the account of a provider; an alias follows. */
const LOOK_UP_ID = 'EventStreamsAccount';

/** What of a provider says where it is, and the properties of a binding that hold it: of this library, or of an app. */
const PROPERTIES: Readonly<Record<string, string>> = {
  region: 'region',
  account_id: 'accountId',
  profile: 'profile',
  shared_credentials_file: 'sharedCredentialsFile',
  ecs_role_name: 'ecsRoleName',
  credentials_uri: 'credentialsUri',
  access_key: 'accessKey',
};
const ROLES: Readonly<Record<string, string>> = {
  assume_role: 'assumeRole',
  assume_role_with_oidc: 'assumeRoleWithOidc',
};

/** The same in Terraform's own spelling, with what was overridden. */
function configurationOf(provider: TerraformProvider | undefined): Record<string, any> {
  if (provider === undefined) return {};
  const own = provider as unknown as Readonly<Record<string, unknown>>;
  return {
    ...objectOf(mapMembers(PROPERTIES, (property) => own[property as string])),
    ...objectOf(mapMembers(ROLES, (property) => rolesIn(own[property as string]))),
    ...overridesOf(provider),
  };
}

function rolesIn(block: unknown): object[] {
  return oneOrMore(block)
    .filter(isObject)
    .map(({ roleArn }) => ({ role_arn: roleArn }));
}

/**
 * The id of the account that something is in, which may be a Terraform reference: what was said over the provider, the
 * literal one of its provider or of the role that this assumes, what was said of the construct, a reference of the
 * provider. Undefined where nothing says it.
 */
export function knownAccountOf(
  scope: IConstruct,
  provider: TerraformProvider | undefined,
): string | undefined {
  const said = saidAbove(scope).filter(({ accountId }) => accountId !== undefined);
  const over = said.find(({ isOverProvider }) => isOverProvider);
  if (over !== undefined) return over.accountId;
  const own = accountSaidBy(provider ?? defaultProvider(TerraformStack.of(scope)));
  if (own !== undefined && !isUnresolved(own)) return own;
  return said[0]?.accountId ?? own;
}

/** The same, or what Terraform is to ask for, where somebody wants that: who needs it calls this. */
export function accountOf(scope: IConstruct, provider: TerraformProvider | undefined): string | undefined {
  return knownAccountOf(scope, provider) ?? lookedUp(scope, provider);
}

function accountSaidBy(provider: TerraformProvider | undefined): string | undefined {
  if (provider === undefined) return undefined;
  const { accountId, assumeRole, assumeRoleWithOidc } = provider as unknown as Readonly<
    Record<string, unknown>
  >;
  // Asked of every stream, more than once: the rest of the configuration is not needed here.
  const {
    account_id: own = accountId,
    assume_role = rolesIn(assumeRole),
    assume_role_with_oidc = rolesIn(assumeRoleWithOidc),
  } = overridesOf(provider);
  if (typeof own === 'string' && own !== '') return own;
  const roles = [assume_role, assume_role_with_oidc].flatMap(oneOrMore).filter(isObject);
  const role = roles.map(({ role_arn }) => role_arn).find((arn) => typeof arn === 'string');
  const { account } = splitArn(role) ?? {};
  if (account !== undefined && account !== '') return account;
  return isUnresolved(role) ? accountInArn(role as string) : undefined;
}

/** The account in an ARN that only Terraform knows. */
export function accountInArn(arn: string): string {
  return Token.asString(Fn.element(Fn.split(':', arn), ACCOUNT));
}

/** Which part of an ARN is the account. */
const ACCOUNT = 3;

/** The account that Terraform asks the provider for, once a provider, where somebody wants that. */
function lookedUp(scope: IConstruct, provider: TerraformProvider | undefined): string | undefined {
  const [said] = saidAbove(scope).filter(({ lookUpAccount }) => lookUpAccount !== undefined);
  if (said?.lookUpAccount !== true) return undefined;
  const stack = TerraformStack.of(scope);
  const id = provider?.alias === undefined ? LOOK_UP_ID : `${LOOK_UP_ID}-${provider.alias}`;
  const known = stack.node.tryFindChild(id) as DataAlicloudAccount | undefined;
  return (known ?? new DataAlicloudAccount(stack, id, { provider })).id;
}

/** Where something is, as the reader of what is written will say. */
export function placeOf(scope: IConstruct, provider: TerraformProvider | undefined): Place {
  const stack = TerraformStack.of(scope);
  const attributes = resolveIn(stack, configurationOf(provider ?? defaultProvider(stack)));
  const said = scope.node.scopes.flatMap((construct) => saidOf(construct, settingsOn(construct)));
  return withSaid(placeOfProvider(attributes, stack.node.id), said, scope.node.path, stack.node.id);
}

/** The account that something is in, as rules tell one from another. */
export function accountAt(scope: IConstruct, provider: TerraformProvider | undefined): InAccount {
  const { account, credentials } = placeOf(scope, provider);
  return { account, credentials, location: { stack: TerraformStack.of(scope).node.id } };
}

/** What is said on a construct, as Terraform text. */
export function saidOf(construct: IConstruct, settings: RuleSettings | undefined): SaidEnvironment[] {
  const { accountId, region, isOverProvider } = settings?.environment ?? {};
  const account = textOf(construct, accountId);
  const where = textOf(construct, region);
  if (account === undefined && where === undefined) return [];
  return [
    {
      path: construct.node.path,
      ...(account !== undefined && { account }),
      ...(where !== undefined && { region: where }),
      ...(isOverProvider === true && { isOverProvider }),
    },
  ];
}

/** A reference as a stack writes it; undefined where it is said of no stack, and refers to something in one. */
function textOf(construct: IConstruct, value: string | undefined): string | undefined {
  if (value === undefined || !isUnresolved(value)) return value;
  const known: unknown = knownValues(value);
  if (!isUnknown(known)) return String(known);
  const stack = construct.node.scopes.find(TerraformStack.isStack) as TerraformStack | undefined;
  return stack && resolveIn(stack, value);
}

/** An id that is none is a mistake in the program: everything would be looked for in vain. */
export function refuseOtherThanAccountId(where: IConstruct, accountId: unknown): void {
  if (accountId === undefined || isUnresolved(accountId) || isAccountId(accountId)) return;
  throw mistakeAt(
    where,
    () =>
      say`accountId is ${JSON.stringify(accountId)}. Give the id of an Alibaba Cloud account: a text of 16 digits.`,
  );
}

/** Takes the account of a construct for the one that it is in, whatever its provider names. */
export function sayAccount(construct: IConstruct, accountId: string): void {
  refuseOtherThanAccountId(construct, accountId);
  settingsFor(construct).environment = { accountId, isOverProvider: true };
}
