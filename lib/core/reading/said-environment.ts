import { SaidEnvironment } from '../rules/recorded-settings';
import { covers } from '../rules/settings';
import { Place } from './provider-account';
import { parseTerraformText } from './terraform-text';

/**
 * The same place, with what an app says of the constructs at a path: what is said nearest to it, where its provider names
 * neither account nor region.
 */
export function withSaid(
  place: Place,
  said: readonly SaidEnvironment[],
  constructPath: string | undefined,
  stack: string | undefined,
): Place {
  if (said.length === 0 || constructPath === undefined) return place;
  const nearest = said
    .filter(({ path }) => covers(path, { constructPath }))
    .sort((a, b) => b.path.length - a.path.length);
  if (nearest.length === 0) return place;
  const read = (text: string) => parseTerraformText(text, stack);
  const accounts = nearest.filter(({ account }) => account !== undefined);
  const over = accounts.find(({ isOverProvider }) => isOverProvider === true)?.account;
  const account = accounts[0]?.account;
  const region = nearest.find((item) => item.region !== undefined)?.region;
  return {
    ...place,
    ofProvider: { region: place.region, account: place.account },
    region: place.region ?? (region === undefined ? undefined : read(region)),
    ...(over !== undefined
      ? { account: read(over) }
      : account !== undefined && typeof place.account !== 'string' && { account: read(account) }),
  };
}
