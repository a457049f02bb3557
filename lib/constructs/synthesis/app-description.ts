import { TerraformResource } from 'cdktf';
import { IConstruct } from 'constructs';
import { AppDefinition, ResourceDefinition } from '../../core/model/app-definition';
import { attributesOf } from '../engine';
import { readResource } from '../../core/reading/read-resource';
import { SaidEnvironment } from '../../core/rules/recorded-settings';
import { Settings } from '../../core/rules/settings';
import { StreamDefinition } from '../../core/model/stream-definition';
import { readContext } from './context-settings';
import { placeOf, saidOf } from './environment';
import { settingsOn } from './rule-settings';
import { readWrittenApp } from './written-app';
import { isComposite } from '../../core/model/json-object';

const STREAM = Symbol.for('cdktf-alicloud-event-streams.EventStream');

/** A construct that can describe itself as a stream definition. */
interface Describes {
  _definition(): StreamDefinition;
}

/** Marks a construct as an event stream, for every copy of this library in the process. */
export function markEventStream(construct: IConstruct & Describes): void {
  Object.defineProperty(construct, STREAM, { value: true });
}

export function isEventStream(construct: unknown): construct is IConstruct & Describes {
  return isComposite(construct) && STREAM in construct;
}

/** What an app is made of, as data, and what its users tell the rules. */
export interface AppDescription {
  readonly app: AppDefinition;
  readonly settings: Settings;
  /** Where the app says that its constructs are. */
  readonly environments: readonly SaidEnvironment[];
  /** What is wrong with the settings, and with what no rule sees. */
  readonly problems: readonly string[];
}

/** Describes what the app is going to write, which an override or an Aspect may have changed, and what it says to the rules. */
export function describeApp(root: IConstruct): AppDescription {
  const context = readContext(root);
  const acknowledgements = [...context.acknowledgements];
  const raised = [...context.raised];
  const existing = [...context.existing];
  const environments: SaidEnvironment[] = [];
  const problems = [...context.problems];
  for (const construct of root.node.findAll()) {
    const own = settingsOn(construct);
    if (own === undefined) continue;
    const { path } = construct.node;
    acknowledgements.push(
      ...own.acknowledgements.map((acceptance) => ({ ...acceptance, path, isOfApp: true as const })),
    );
    if (context.trust !== 'configuration') raised.push(...own.raised);
    existing.push(...own.existing);
    environments.push(...saidOf(construct, own));
    problems.push(...(own.problems ?? []));
  }
  const settings = { acknowledgements, raised, existing };
  const app = readWrittenApp(root, (problem) => problems.push(problem), environments);
  return { app, settings, environments, problems };
}

/** A resource as data, through the same reader as a review: what is judged here is what is written. */
export function describeResource(resource: TerraformResource): ResourceDefinition {
  const { terraformResourceType: type, friendlyUniqueId: id, cdktfStack: stack } = resource;
  return readResource(type, id, attributesOf(resource), stack.node.id, placeOf(resource, resource.provider));
}
