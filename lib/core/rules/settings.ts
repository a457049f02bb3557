import { say } from '../language/say';
import { isBelow } from '../model/json-pointer';
import { Acknowledgement } from '../model/acknowledgement';
import { Finding, Severity } from './finding';
import { Limit } from '../contract/limits';

/** A finding that somebody accepts, and why. */
export interface Acceptance extends Acknowledgement {
  /**
   * It counts for this construct path and all below it, or for this Terraform address and all in that module; for
   * everything where it is empty.
   */
  readonly path: string;
  /** Only what is in this stack, where the app says so of a place that it has no construct for. */
  readonly stack?: string;
  /** Set where the app itself says it. */
  readonly isOfApp?: true;
}

/** Whose word counts for what is accepted: the app's too, or that of the configuration alone. */
export type Trust = 'app' | 'configuration';

/** A quota that Alibaba Cloud has raised for an account. */
export interface RaisedQuota {
  /** The id of the rule that checks it. */
  readonly rule: string;
  readonly maximum: number;
  /** What it was raised for alone: a region, an instance, an event bus; for all of them where it is not given. */
  readonly key?: string;
  /** The id of the account that it was raised for; all of them where it is not given. */
  readonly account?: string;
}

/** How many exist beside the app, and count too. */
export interface ExistingCount {
  /** The id of the rule that counts them. */
  readonly rule: string;
  /** Where they are: a region, an instance, an event bus. */
  readonly key: string;
  readonly count: number;
  /** The id of the account that they are in; each of them where it is not given. */
  readonly account?: string;
}

/** What users tell the rules. */
export interface Settings {
  readonly acknowledgements: readonly Acceptance[];
  readonly raised: readonly RaisedQuota[];
  readonly existing: readonly ExistingCount[];
  /** The severity of all findings of a rule, where it is not its own. */
  readonly severities?: ReadonlyMap<string, Severity>;
  /** Rules that cannot be acknowledged, and what the extension is called that says so. */
  readonly mandatory?: ReadonlyMap<string, string>;
  /** Whose word counts; the app's too unless it is said. */
  readonly trust?: Trust;
  /** As `2027-01-31`; without it no acknowledgement expires. */
  readonly today?: string;
}

export const DEFAULT_SETTINGS: Settings = { acknowledgements: [], raised: [], existing: [] };

/** Where something is, in the tree of constructs and in Terraform. */
export interface PathAndAddress {
  readonly constructPath?: string;
  readonly address?: string;
  /** The stack, plan or state it is in: what has no construct path is below the construct of its stack. */
  readonly stack?: string;
}

/** Whether something said for a path counts for what is at another. */
export function covers(
  path: string,
  { stack, constructPath = stack ?? '', address = '' }: PathAndAddress,
): boolean {
  return (
    path === '' ||
    constructPath === path ||
    constructPath.startsWith(`${path}/`) ||
    address === path ||
    // All of a module, or all that count and for_each make of one resource.
    address.startsWith(`${path}.`) ||
    address.startsWith(`${path}[`)
  );
}

/** Whether an acknowledgement is of a finding. */
export function accepts(acceptance: Acceptance, finding: Finding): boolean {
  const { rule, path } = acceptance;
  return rule === finding.rule && covers(path, finding) && isInside(acceptance, finding);
}

/** Whether a finding is in the stack, and at or below the pointer, that an acknowledgement is of alone. */
export function isInside({ stack, pointer = '' }: Acceptance, finding: Finding): boolean {
  return (stack === undefined || stack === finding.stack) && isBelow(finding.pointer ?? '', pointer);
}

/** Where a quota counts: a region, an instance or an event bus, and the account by its id, where that is known. */
export interface QuotaPlace {
  readonly key: string;
  readonly account?: string;
}

/** What a quota was raised to, undefined where it was not: the highest figure, whoever says it. A quota is the account's. */
export function raisedFor({ raised }: Settings, rule: string, place: QuotaPlace): number | undefined {
  const figures = raised
    .filter((item) => item.rule === rule && (item.key === undefined || item.key === place.key))
    .filter((item) => isOfAccount(item, place))
    .map(({ maximum }) => maximum);
  return figures.length === 0 ? undefined : Math.max(...figures);
}

/** How many exist beside the app. */
export function existingCount(settings: Settings, rule: string, place: QuotaPlace): number {
  return settings.existing
    .filter(
      (existing) => existing.rule === rule && existing.key === place.key && isOfAccount(existing, place),
    )
    .reduce((sum, { count }) => sum + count, 0);
}

/** Whether what was said counts in an account: of one whose id is not known, everything does. */
function isOfAccount({ account }: { readonly account?: string }, place: QuotaPlace): boolean {
  return account === undefined || place.account === undefined || account === place.account;
}

/** A quota as people read it: `50 a region unless raised`. */
export function describeQuota(limit: Limit, per: string, raised: number | undefined): string {
  return raised === undefined
    ? say`${limit.maximum.toLocaleString('en-US')} ${per} unless raised`
    : say`${raised.toLocaleString('en-US')} ${per}, as raised for the account`;
}
