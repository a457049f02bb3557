import { TerraformElement, TerraformResource, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { Acknowledgement, acknowledgementOf } from '../../core/model/acknowledgement';
import { AppDefinition } from '../../core/model/app-definition';
import { isObject } from '../../core/model/json-object';
import { packageVersion } from '../../core/model/package-version';
import { Acknowledged, Finding } from '../../core/rules/finding';
import { writtenSeverities } from '../../core/rules/configuration/to-configuration';
import { RECORDED_KEY, RecordedSettings, totals } from '../../core/rules/recorded-settings';
import { Acceptance } from '../../core/rules/settings';
import { overridesOf } from '../engine';
import { readContext } from './context-settings';
import { AppJudgement } from './judge-app';

/** Writes what an app says to the rules into its stacks, where a review finds it. */
export function recordSettings(
  root: IConstruct,
  stacks: ReadonlySet<IConstruct>,
  { app, acknowledged, overruled, expired, settings, environments }: AppJudgement,
): void {
  const said = [...acknowledged, ...overruled, ...expired];
  const ofResources = said.filter(({ finding }) => isOfResource(finding));
  if (ofResources.length > 0) recordAcknowledgements(root, ofResources);
  recordUnsafeSecrets(root, app);
  const { raised, existing } = settings;
  const context = readContext(root);
  const { rulesAsOf } = context;
  const rules = writtenSeverities(context);
  const acknowledgements = acceptancesOf(said.filter(({ finding }) => !isOfResource(finding)));
  const lists = { raised, existing: totals(existing), acknowledgements, environments };
  recordForApp(stacks, {
    version: packageVersion(),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
    ...(Object.keys(rules).length > 0 && { rules }),
    ...(rulesAsOf !== undefined && { rulesAsOf }),
  });
}

/** What is found of a resource is acknowledged there. */
function isOfResource({ address = '' }: Finding): boolean {
  return address.startsWith('alicloud_');
}

/** Each once: one is of all that a rule finds in a place. */
function acceptancesOf(said: readonly Acknowledged[]): Acceptance[] {
  const all = said.map(({ finding: { rule, address, stack }, ...given }) => ({
    ...acknowledgementOf({ rule, ...given }),
    path: address ?? '',
    ...(address !== undefined && { stack }),
  }));
  return [...new Map(all.map((item) => [JSON.stringify(item), item])).values()];
}

/**
 * A review of the stacks judges by the quotas, severities and accounts that the synthesis was judged by, and says where its
 * rules are of another version.
 */
function recordForApp(stacks: ReadonlySet<IConstruct>, settings: Partial<RecordedSettings>): void {
  // As one text: cdktf would look for tokens in every value, which it does slowly once it has met a number.
  const recorded = JSON.stringify(settings);
  for (const stack of stacks) {
    if (TerraformStack.isStack(stack)) stack.addOverride(`//.${RECORDED_KEY}`, recorded);
  }
}

/** Beside the construct path in the written JSON. */
function recordAcknowledgements(root: IConstruct, acknowledged: readonly Acknowledged[]): void {
  const elements = elementsByAddress(root);
  for (const { finding, ...given } of acknowledged) {
    const said = acknowledgementOf({ rule: finding.rule, ...given });
    const element = elements.get(`${finding.stack}:${finding.address}`);
    if (element !== undefined) record(element, said, overridesOf(element), '//.acknowledged');
    else recordInStack(root, finding, said);
  }
}

/** What an override of a stack writes, and no construct, has its acknowledgements there too. */
function recordInStack(
  root: IConstruct,
  { stack: name, address = '' }: Finding,
  said: Acknowledgement,
): void {
  const stacks = root.node.findAll().filter(TerraformStack.isStack) as TerraformStack[];
  const stack = stacks.find(({ node }) => node.id === name);
  const [type, id] = address.split('.');
  const written = stack && overridesOf(stack).resource?.[type]?.[id];
  if (isObject(written)) record(stack!, said, written, `resource.${address}.//.acknowledged`);
}

/** Where they are, never what they are; an earlier synthesis may have recorded others. */
function recordUnsafeSecrets(root: IConstruct, { streams, resources }: AppDefinition): void {
  const unsafe = [...streams, ...resources].filter(({ location }) => location.unsafeSecrets !== undefined);
  if (unsafe.length === 0) return;
  const elements = elementsByAddress(root);
  // A trigger of a function is a resource and the stream that it makes.
  const pointersOf = new Map<string, readonly string[]>();
  for (const { location } of unsafe) {
    const key = `${location.stack}:${location.address}`;
    pointersOf.set(key, [...(pointersOf.get(key) ?? []), ...location.unsafeSecrets!]);
  }
  for (const [key, pointers] of pointersOf)
    elements.get(key)?.addOverride('//.unsafeSecrets', pointers.length === 0 ? undefined : pointers);
}

function elementsByAddress(root: IConstruct): ReadonlyMap<string, TerraformResource> {
  const resources = root.node.findAll().filter(TerraformResource.isTerraformResource) as TerraformResource[];
  return new Map(
    resources
      .filter(isWritten)
      .map((resource) => [
        `${resource.cdktfStack.node.id}:${resource.terraformResourceType}.${resource.friendlyUniqueId}`,
        resource,
      ]),
  );
}

/** A resource that has moved to another one is not. */
function isWritten(resource: TerraformResource): boolean {
  return !resource.hasResourceMove() || resource.toTerraform().resource !== undefined;
}

/** Once for what it is said of; what an earlier synthesis recorded stays. */
function record(
  where: TerraformElement | TerraformStack,
  said: Acknowledgement,
  written: Readonly<Record<string, any>>,
  path: string,
): void {
  const known: Acknowledgement[] = written['//']?.acknowledged ?? [];
  if (!known.some(({ rule, pointer }) => rule === said.rule && pointer === said.pointer))
    where.addOverride(path, [...known, said]);
}
