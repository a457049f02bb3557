import { AppDefinition, follow, ResourceDefinition } from '../../model/app-definition';
import { mayShareAccount } from '../../model/account-key';
import { isUnknown } from '../../model/stream-definition';
import { AROUND, AROUND_FACTS, AroundFacts, DEFAULT_BUS } from '../inventory/inventory-format';

/** Something around streams in the cloud that no stack has. */
export interface UnmanagedAround {
  readonly kind: 'event bus' | 'event rule' | 'event source' | 'connection';
  readonly name: string;
  readonly bus?: string;
  readonly region?: string;
  /** Set where a stack has one of this kind whose name is not known: it may be this one. */
  readonly perhaps?: true;
}

const KINDS = {
  buses: 'event bus',
  rules: 'event rule',
  eventSources: 'event source',
  connections: 'connection',
} as const;

/** The buses, event rules, event sources and connections of the cloud that stacks do not have. */
export function unmanagedAround(app: AppDefinition, cloud: AppDefinition): UnmanagedAround[] {
  return AROUND.flatMap((list) => {
    const facts = AROUND_FACTS[list];
    const own = app.resources.filter(({ type }) => type === facts.type);
    const isNameless = own.some((resource) => namesOf(app, resource, facts).some(isUnknown));
    return cloud.resources
      .filter(({ type }) => type === facts.type)
      .filter((live) => !own.some((resource) => mayBeOne(app, resource, live, facts)))
      .map((live) => describe(live, facts, KINDS[list]))
      .filter(({ kind, name }) => kind !== 'event bus' || name !== DEFAULT_BUS)
      .map((found) => (isNameless ? { ...found, perhaps: true as const } : found));
  });
}

function namesOf(app: AppDefinition, { values }: ResourceDefinition, { name, bus }: AroundFacts): unknown[] {
  return [values[name], ...(bus === undefined ? [] : [values[bus]])].map((value) => follow(app, value));
}

function mayBeOne(
  app: AppDefinition,
  own: ResourceDefinition,
  live: ResourceDefinition,
  facts: AroundFacts,
): boolean {
  const isHere = typeof own.region !== 'string' || own.region === live.region;
  const there = namesOf(app, live, facts);
  return (
    isHere && mayShareAccount(own, live) && namesOf(app, own, facts).every((name, i) => name === there[i])
  );
}

function describe(
  { values, region }: ResourceDefinition,
  facts: AroundFacts,
  kind: UnmanagedAround['kind'],
): UnmanagedAround {
  return {
    kind,
    name: String(values[facts.name]),
    ...(facts.bus !== undefined && { bus: String(values[facts.bus]) }),
    ...(typeof region === 'string' && { region }),
  };
}
