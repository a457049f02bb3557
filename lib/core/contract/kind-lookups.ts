import { ArnShape } from '../model/arn';
import { rememberedNames } from '../model/remembered';
import { isUnknown, StreamPart, Unknown } from '../model/stream-definition';
import { valueOf } from '../model/stream-parts';
import {
  KindFacts,
  Listening,
  NetworkParameters,
  ParameterRole,
  ServiceFacts,
  TextFormat,
} from './kind-facts';
import { factsOf, KINDS, SERVICES } from './kinds';

/** What source and sink of a service share as a name: `Kafka` for `SinkKafkaParameters`. */
export function connectorOf(kind: string): string {
  return kind.replace(/^(?:Source|Sink)(?=.)/, '').replace(/(?<=.)Parameters$/, '');
}

/** What people call the service of a kind: `ApsaraMQ for Kafka`; undefined where the kind is not known. */
export function titleOf(kind: string): string | undefined {
  return factsOf(kind)?.title.replace(/ (?:source|sink)$/, '');
}

/** The service of a source or sink, in the edition that it names; an unknown where that edition is not known yet. */
export function serviceOf(part: StreamPart): ServiceFacts | Unknown | undefined {
  const service = factsOf(part.kind)?.service;
  const parameter = editionsOf(service)[0]?.editions?.parameter;
  const edition = parameter === undefined ? undefined : valueOf(part, parameter);
  return isUnknown(edition) ? edition : editionOf(service, edition);
}

/** An edition of a service, the usual one where none is given; the service itself where there is no such edition. */
export function editionOf(service: string | undefined, edition?: unknown): ServiceFacts | undefined {
  const [facts] = editionsOf(service);
  if (facts?.editions === undefined) return facts;
  const { default: usual, of } = facts.editions;
  const name = edition ?? usual;
  return typeof name === 'string' && Object.hasOwn(of, name) ? of[name] : facts;
}

/** A service and its editions; none where it has no card. */
export function editionsOf(service: string | undefined): readonly ServiceFacts[] {
  return service === undefined ? [] : editionsOfName(service);
}

const editionsOfName = rememberedNames((service): readonly ServiceFacts[] => {
  if (!Object.hasOwn(SERVICES, service)) return [];
  const { editions } = SERVICES[service];
  return [SERVICES[service], ...Object.values(editions?.of ?? {})];
});

/** The first parameter of a kind that is, for example, its topic. */
export function parameterOf(kind: string, role: ParameterRole): string | undefined {
  return factsOf(kind)?.parameters[role]?.[0];
}

/** The parameters of a kind whose text has a grammar. */
export function parametersOfFormat(kind: string, format: TextFormat): string[] {
  const formats = factsOf(kind)?.formats ?? {};
  return Object.keys(formats).filter((name) => formats[name].is === format);
}

/** Most kinds spell a network so; one that is newer than this library may. */
const USUAL_NETWORK: NetworkParameters = {
  vpc: 'VpcId',
  vSwitch: 'VSwitchIds',
  securityGroup: 'SecurityGroupId',
};

/** The networks of a kind: that of its broker and, where it is another, that across the border. */
export function networksOf(kind: string): readonly NetworkParameters[] {
  const facts = factsOf(kind);
  if (facts === undefined) return [USUAL_NETWORK];
  return networksIn(facts);
}

function networksIn({ network, borderNetwork }: KindFacts): NetworkParameters[] {
  return [network, borderNetwork].filter((item) => item !== undefined);
}

/** Whether a source or sink is reached through a VPC. */
export function isInVpc({ kind, parameters }: StreamPart): boolean {
  return networksOf(kind).some(({ vpc }) => parameters[vpc] !== undefined);
}

/** Where the broker of a source or sink listens, as its kind says or the edition of its service. */
export function listeningOf(part: StreamPart): Listening {
  const { addresses = {}, ports = [], service } = factsOf(part.kind) ?? {};
  const known = serviceOf(part);
  const edition = isUnknown(known) ? editionsOf(service)[0] : known;
  return { addresses: { ...edition?.addresses, ...addresses }, ports: [...(edition?.ports ?? []), ...ports] };
}

/** One parameter of an endpoint. */
export interface EndpointName {
  /** The parameters that may hold it: the first that is given does. */
  readonly names: readonly string[];
  readonly isOptional: boolean;
}

/** What tells an endpoint of a kind from others. */
export interface EndpointNames {
  /** Whether names are unique in a region only. */
  readonly isRegional: boolean;
  readonly parameters: readonly EndpointName[];
}

/** The kind whose endpoint an ARN of a shape names. */
export const kindOfArn: (shape: ArnShape) => string | undefined = rememberedNames((shape) =>
  Object.keys(KINDS).find((kind) => KINDS[kind].endpointArns.includes(shape as ArnShape)),
);

const REGION = '@region';

const endpoints = new WeakMap<KindFacts, EndpointNames>();

/** The parameters that name the endpoint of a kind, the largest first; undefined where nothing is known of them. */
export function endpointNames(kind: string): EndpointNames | undefined {
  const facts = factsOf(kind);
  if (facts === undefined || facts.endpoint.length === 0) return undefined;
  const known = endpoints.get(facts);
  if (known !== undefined) return known;
  const parameters = facts.endpoint
    .filter((name) => name !== REGION)
    .map((name) => ({ names: name.replace('?', '').split('|'), isOptional: name.endsWith('?') }));
  const found = { isRegional: facts.endpoint.includes(REGION), parameters };
  endpoints.set(facts, found);
  return found;
}
