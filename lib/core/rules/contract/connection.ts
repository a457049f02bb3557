import { said, say, words } from '../../language/say';
import { listed } from '../../language/lists';
import {
  AUTHORIZATION_PARTS,
  AUTHORIZATIONS,
  CONNECTION_NETWORKS,
  HTTP_METHODS,
} from '../../contract/connections';
import { cite } from '../../contract/documents';
import { describeRange, isWithin, Limit, LIMITS } from '../../contract/limits';
import { isArn } from '../../model/arn';
import { ResourceDefinition } from '../../model/app-definition';
import { isUnknown } from '../../model/stream-definition';
import { attributesAt } from '../resource-values';
import { PROPERTY } from '../property-label';
import { ResourceRule, RuleOutput } from '../rule';
import { show } from '../show';

const SDK = cite('eventbridge-sdk');

/** What an attribute may be. */
interface Attribute {
  /** For people. */
  readonly what: string;
  readonly length?: Limit;
  readonly oneOf?: readonly string[];
  readonly isUrl?: true;
}

const NAME = { length: LIMITS.connectionNameLength };
const DESCRIPTION = { length: LIMITS.connectionDescriptionLength };
const ENDPOINT: Omit<Attribute, 'what'> = { length: LIMITS.connectionEndpointLength, isUrl: true };

const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  alicloud_event_bridge_connection: {
    connection_name: { what: words`name of the connection`, ...NAME },
    description: { what: words`description of the connection`, ...DESCRIPTION },
    'network_parameters.network_type': { what: words`network of the connection`, oneOf: CONNECTION_NETWORKS },
    'auth_parameters.authorization_type': {
      what: words`authorization of the connection`,
      oneOf: Object.keys(AUTHORIZATIONS),
    },
    'auth_parameters.oauth_parameters.authorization_endpoint': {
      what: words`authorization endpoint`,
      ...ENDPOINT,
    },
    'auth_parameters.oauth_parameters.http_method': {
      what: words`method of the authorization`,
      oneOf: HTTP_METHODS,
    },
  },
  alicloud_event_bridge_api_destination: {
    api_destination_name: { what: words`name of the API destination`, ...NAME },
    connection_name: { what: words`name of the connection`, ...NAME },
    description: { what: words`description of the API destination`, ...DESCRIPTION },
    'http_api_parameters.endpoint': { what: words`endpoint of the API destination`, ...ENDPOINT },
    'http_api_parameters.method': { what: words`method of the API destination`, oneOf: HTTP_METHODS },
  },
};

/** Connections and API destinations of EventBridge, as CreateConnection and CreateApiDestination take them. */
export const connection: ResourceRule = {
  id: 'connection',
  since: '2026-11-27',
  title: 'Connections and API destinations are ones that EventBridge accepts',
  severity: 'error',
  documents: [SDK],
  protectsFrom: 'EventBridge refuses the connection at deployment, or no request gets through.',
  types: Object.keys(ATTRIBUTES),
  checkResource(resource, output) {
    for (const [path, attribute] of Object.entries(ATTRIBUTES[resource.type]))
      for (const { value, pointer } of attributesAt(resource.values, path))
        checkAttribute(value, attribute, pointer, output);
    checkCompany(resource, output);
  },
};

function checkAttribute(value: unknown, attribute: Attribute, pointer: string, output: RuleOutput): void {
  if (isUnknown(value)) return output.skip(pointer, value.$unknown);
  const text = String(value);
  // The rule about names says it of an ARN.
  if (isArn(text)) return;
  const { what, length, oneOf, isUrl } = attribute;
  const wrong =
    length !== undefined && !isWithin(length, text.length)
      ? { message: say`the ${said(what)} has a wrong length`, limit: describeRange(length) }
      : oneOf?.includes(text) === false
        ? { message: say`the ${said(what)} is none that EventBridge has`, limit: listed(oneOf) }
        : isUrl && !/^https?:\/\/[^\s/]+/.test(text)
          ? {
              message: say`the ${said(what)} is not an address of the web`,
              limit: say`http://... or https://...`,
            }
          : undefined;
  if (wrong === undefined) return;
  const got = length === undefined ? show(text) : say`${text.length} characters`;
  output.report({ pointer, ...wrong, got, source: SDK, fix: say`Correct the ${said(what)}.` });
}

/** `auth_parameters.basic_auth_parameters` */
const PATH_OF_BLOCK = ['attribute', 'block'].length;

/** What a private network and an authorization want beside them. */
function checkCompany({ values }: ResourceDefinition, output: RuleOutput): void {
  const [type] = attributesAt(values, 'network_parameters.network_type');
  const [auth] = attributesAt(values, 'auth_parameters.authorization_type');
  const needed = [
    ...(type?.value === 'PrivateNetwork'
      ? ['vpc_id', 'vswitche_id', 'security_group_id'].map((name) => `network_parameters.${name}`)
      : []),
    ...(typeof auth?.value === 'string' && Object.hasOwn(AUTHORIZATIONS, auth.value)
      ? authorizationPaths(values, auth.value)
      : []),
  ];
  for (const path of needed) {
    const found = attributesAt(values, path);
    for (const { pointer, value, isBlock } of found)
      if (isBlock && isUnknown(value)) output.skip(pointer, value.$unknown);
    if (found.length > 0) continue;
    const isPart = path.split('.').length > PATH_OF_BLOCK;
    output.report({
      // No document says that a way of signing in needs all of its parts.
      ...(isPart && { severity: 'warning' as const }),
      pointer: `/${path.replaceAll('.', '/')}`,
      message: say`${PROPERTY} is missing`,
      limit: say`${PROPERTY} beside ${path.startsWith('network') ? 'PrivateNetwork' : String(auth?.value)}`,
      source: SDK,
      fix: say`Set ${PROPERTY}.`,
    });
  }
}

/** The block of an authorization; where that is there, what is in it. */
function authorizationPaths(values: ResourceDefinition['values'], type: string): string[] {
  const block = `auth_parameters.${AUTHORIZATIONS[type]}`;
  const found = attributesAt(values, block);
  if (found.length === 0) return [block];
  return AUTHORIZATION_PARTS[type].map((part) => `${block}.${part}`);
}
