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
