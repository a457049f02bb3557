import { TerraformElement, TerraformResource, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { AppDefinition } from '../../core/model/app-definition';
import { Acknowledged } from '../../core/rules/finding';
import { RECORDED_KEY, RecordedSettings, SaidEnvironment, totals } from '../../core/rules/recorded-settings';
import { Settings } from '../../core/rules/settings';
import { overridesOf } from '../engine';
import { AppJudgement } from './judge-app';

/** Writes what an app says to the rules into its stacks, where a review finds it. */
export function recordSettings(
  root: IConstruct,
  stacks: ReadonlySet<IConstruct>,
  { app, acknowledged, overruled, settings, environments }: AppJudgement,
): void {
  const said = [...acknowledged, ...overruled];
  if (said.length > 0) recordAcknowledgements(root, said);
  recordUnsafeSecrets(root, app);
  if (settings.raised.length + settings.existing.length + environments.length > 0)
    recordSaid(stacks, settings, environments);
}

/** A review of the stacks judges by the limits and the accounts that the synthesis was judged by. */
function recordSaid(
  stacks: ReadonlySet<IConstruct>,
  { raised, existing }: Settings,
  environments: readonly SaidEnvironment[],
): void {
  const said: Partial<RecordedSettings> = {
    raised: raised.map(({ rule, maximum, key, account }) => ({
      rule,
      maximum,
      ...(key && { key }),
      ...(account && { account }),
    })),
    existing: totals(existing),
    ...(environments.length > 0 && { environments }),
  };
  // As one text: cdktf would look for tokens in every value, which it does slowly once it has met a number.
  const recorded = JSON.stringify(said);
  for (const stack of stacks) {
    if (TerraformStack.isStack(stack)) stack.addOverride(`//.${RECORDED_KEY}`, recorded);
  }
}

/** Beside the construct path in the written JSON. */
function recordAcknowledgements(root: IConstruct, acknowledged: readonly Acknowledged[]): void {
  const elements = elementsByAddress(root);
  for (const { finding, reason } of acknowledged) {
    const element = elements.get(`${finding.stack}:${finding.address}`);
    if (element !== undefined) record(element, finding.rule, reason);
  }
}

/** Where they are, never what they are; an earlier synthesis may have recorded others. */
function recordUnsafeSecrets(root: IConstruct, { streams, resources }: AppDefinition): void {
  const unsafe = [...streams, ...resources].filter(
    ({ location: location }) => location.unsafeSecrets !== undefined,
  );
  if (unsafe.length === 0) return;
  const elements = elementsByAddress(root);
  for (const { location: location } of unsafe) {
    const pointers = location.unsafeSecrets?.length === 0 ? undefined : location.unsafeSecrets;
    elements.get(`${location.stack}:${location.address}`)?.addOverride('//.unsafeSecrets', pointers);
  }
}

function elementsByAddress(root: IConstruct): ReadonlyMap<string, TerraformResource> {
  const resources = root.node.findAll().filter(TerraformResource.isTerraformResource) as TerraformResource[];
  return new Map(
    resources.map((resource) => [
      `${resource.cdktfStack.node.id}:${resource.terraformResourceType}.${resource.friendlyUniqueId}`,
      resource,
    ]),
  );
}

function record(element: TerraformElement, rule: string, reason: string): void {
  const known: { readonly rule: string }[] = overridesOf(element)['//']?.acknowledged ?? [];
  if (!known.some((entry) => entry.rule === rule))
    element.addOverride('//.acknowledged', [...known, { rule, reason }]);
}
