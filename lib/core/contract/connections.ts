/** What connections and API destinations of EventBridge take (`eventbridge-sdk`, CreateConnection, CreateApiDestination). */
export const HTTP_METHODS: readonly string[] = ['GET', 'POST', 'HEAD', 'DELETE', 'PUT', 'PATCH'];

/** How a connection is reached. */
export const CONNECTION_NETWORKS: readonly string[] = ['PublicNetwork', 'PrivateNetwork'];

/** How a connection signs in, and the block that says with what. */
export const AUTHORIZATIONS: Readonly<Record<string, string>> = {
  BASIC_AUTH: 'basic_auth_parameters',
  API_KEY_AUTH: 'api_key_auth_parameters',
  OAUTH_AUTH: 'oauth_parameters',
};

/** What each way of signing in is made of, inside its block: one without the other says nothing. */
export const AUTHORIZATION_PARTS: Readonly<Record<string, readonly string[]>> = {
  BASIC_AUTH: ['username', 'password'],
  API_KEY_AUTH: ['api_key_name', 'api_key_value'],
  OAUTH_AUTH: ['authorization_endpoint', 'http_method', 'client_parameters'],
};
