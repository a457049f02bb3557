import { unknown } from '../../../../lib/core/model/stream-definition';
import { connection } from '../../../../lib/core/rules/contract/connection';
import { resourceCases } from '../../../support/resource-cases';

const PUBLIC = { network_parameters: [{ network_type: 'PublicNetwork' }] };

resourceCases(connection, 'alicloud_event_bridge_connection', [
  [{ connection_name: 'ab', description: 'x'.repeat(255), ...PUBLIC }, []],
  [
    { connection_name: 'a', description: 'x'.repeat(256), ...PUBLIC },
    ['/connection_name: 1 characters', '/description: 256 characters'],
  ],
  [{ connection_name: 'a'.repeat(128) }, ['/connection_name: 128 characters']],
  [{ connection_name: unknown('later') }, ['not evaluated: /connection_name (later)']],
  [{ network_parameters: { network_type: 'Public' } }, ['/network_parameters/network_type: "Public"']],
  [
    { network_parameters: { network_type: 'PrivateNetwork', vpc_id: 'vpc-1' } },
    [
      '/network_parameters/vswitche_id: networkParameters.vswitcheId (network_parameters.vswitche_id) is missing',
      '/network_parameters/security_group_id: networkParameters.securityGroupId (network_parameters.security_group_id) is missing',
    ],
  ],
  [{ auth_parameters: [{ authorization_type: 'BASIC' }] }, ['/auth_parameters/authorization_type: "BASIC"']],
  [
    { auth_parameters: [{ authorization_type: 'API_KEY_AUTH', basic_auth_parameters: [{ username: 'u' }] }] },
    [
      '/auth_parameters/api_key_auth_parameters: authParameters.apiKeyAuthParameters (auth_parameters.api_key_auth_parameters) is missing',
    ],
  ],
  [
    {
      auth_parameters: {
        authorization_type: 'OAUTH_AUTH',
        oauth_parameters: { authorization_endpoint: 'example.com', http_method: 'post' },
      },
    },
    [
      '/auth_parameters/oauth_parameters/authorization_endpoint: 11 characters',
      '/auth_parameters/oauth_parameters/http_method: "post"',
      '/auth_parameters/oauth_parameters/client_parameters: authParameters.oauthParameters.clientParameters (auth_parameters.oauth_parameters.client_parameters) is missing',
    ],
  ],
  [
    { auth_parameters: [{ authorization_type: 'BASIC_AUTH', basic_auth_parameters: [{ username: 'u' }] }] },
    [
      '/auth_parameters/basic_auth_parameters/password: authParameters.basicAuthParameters.password (auth_parameters.basic_auth_parameters.password) is missing',
    ],
  ],
  [
    {
      auth_parameters: { authorization_type: 'API_KEY_AUTH', api_key_auth_parameters: { api_key_name: 'k' } },
    },
    [
      '/auth_parameters/api_key_auth_parameters/api_key_value: authParameters.apiKeyAuthParameters.apiKeyValue (auth_parameters.api_key_auth_parameters.api_key_value) is missing',
    ],
  ],
  [
    {
      auth_parameters: {
        authorization_type: 'BASIC_AUTH',
        basic_auth_parameters: { username: 'u', password: unknown('later') },
      },
    },
    [],
  ],
  [
    { auth_parameters: { authorization_type: 'BASIC_AUTH', basic_auth_parameters: unknown('later') } },
    ['not evaluated: /auth_parameters/basic_auth_parameters (later)'],
  ],
  [
    { auth_parameters: [{ authorization_type: 'BASIC_AUTH', basic_auth_parameters: [unknown('dynamic')] }] },
    ['not evaluated: /auth_parameters/basic_auth_parameters (dynamic)'],
  ],
  [
    { network_parameters: unknown('later'), auth_parameters: [unknown('dynamic')] },
    ['not evaluated: /network_parameters (later)', 'not evaluated: /auth_parameters (dynamic)'],
  ],
]);

resourceCases(connection, 'alicloud_event_bridge_api_destination', [
  [
    {
      api_destination_name: 'ab',
      connection_name: 'cd',
      http_api_parameters: [{ endpoint: 'https://a.b/c', method: 'PATCH' }],
    },
    [],
  ],
  [
    {
      api_destination_name: 'a',
      http_api_parameters: { endpoint: `https://${'a'.repeat(127)}`, method: 'OPTIONS' },
    },
    [
      '/api_destination_name: 1 characters',
      '/http_api_parameters/endpoint: 135 characters',
      '/http_api_parameters/method: "OPTIONS"',
    ],
  ],
]);
