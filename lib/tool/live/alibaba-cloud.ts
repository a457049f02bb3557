import { say } from '../../core/language/say';
import { isObject, objectOf } from '../../core/model/json-object';
import { isJsonObject, JsonObject, readJson } from '../../core/model/json-value';
import { pretendsUnknown } from '../../core/reading/forged-unknown';
import { InputError } from '../../core/reading/input-error';
import { Address, EndpointOptions, eventBridgeAddress, stsAddress } from './endpoints';
import { LiveError, liveErrorOf, refusedAnswer } from './live-error';
import { Service } from './read-calls';

/** One call that only reads. */
export interface ReadCall {
  readonly service: Service;
  readonly region: string;
  readonly action: string;
  readonly parameters?: Readonly<Record<string, string | undefined>>;
}

/** What answers calls: the cloud, by the clients of Alibaba Cloud. */
export interface LiveCloud {
  /** @throws LiveError where there is no answer, or one that is none of success */
  ask(call: ReadCall): Promise<JsonObject>;
}

const PACKAGES = ['@alicloud/openapi-client', '@alicloud/credentials'] as const;

/** How long a connection, and then an answer, may take. */
const CONNECT_MS = 10_000;
const READ_MS = 30_000;

const VERSIONS: Readonly<Record<Service, string>> = { eventbridge: '2020-04-01', sts: '2015-04-01' };

/**
 * The cloud, asked with the keys of the usual chain: environment, profile, role of the machine. Nothing prints or writes
 * them.
 *
 * @throws InputError where the clients are not installed
 */
export function alibabaCloud(options: EndpointOptions): LiveCloud {
  const [client, credentials] = PACKAGES.map(load);
  const credential = keysOf(credentials);
  return {
    async ask(call) {
      const { protocol, host } = addressOf(call, options);
      const text = await answerOf(client, credential, call, protocol, host);
      return checked(text, call);
    },
  };
}

function addressOf({ service, region }: ReadCall, options: EndpointOptions): Address {
  return service === 'sts' ? stsAddress(region, options) : eventBridgeAddress(region, options);
}

function load(name: string): any {
  try {
    return require(name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw new InputError(
      say`live asks Alibaba Cloud through its own clients, which are not installed here: npm install ${PACKAGES.join(' ')}`,
    );
  }
}

function keysOf(credentials: any): unknown {
  try {
    return new credentials.default();
  } catch (error) {
    throw noKeys((error as Error).message);
  }
}

function noKeys(why: string): LiveError {
  return new LiveError('credentials', 'no credentials', why);
}

async function answerOf(
  client: any,
  credential: any,
  { service, region, action, parameters = {} }: ReadCall,
  protocol: string,
  endpoint: string,
): Promise<string> {
  // Asked for first, so that what the chain says is told from what the service says; it keeps what is still valid.
  await credential.getCredential().catch((error: Error) => {
    throw noKeys(error.message);
  });
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  const api = new client.default(new client.Config({ credential, endpoint, protocol, regionId: region }));
  const params = {
    ...{ action, version: VERSIONS[service], protocol, method: 'POST', authType: 'AK', style: 'RPC' },
    // As text: JavaScript has not every number that an answer may have.
    ...{ pathname: '/', reqBodyType: 'formData', bodyType: 'string' },
  };
  try {
    const { body } = await api.callApi(
      new client.Params(params),
      new client.OpenApiRequest({ body: Object.fromEntries(given) }),
      { autoretry: false, connectTimeout: CONNECT_MS, readTimeout: READ_MS },
    );
    return String(body);
  } catch (error) {
    throw liveErrorOf(error);
  }
}

/** EventBridge says in an answer of success whether it is one. */
function checked(text: string, { action }: ReadCall): JsonObject {
  const answer = parsed(text);
  if (answer === undefined)
    throw new LiveError('busy', 'no JSON', say`${action} is answered with something else than JSON`);
  if (pretendsUnknown(answer, text))
    throw new LiveError(
      'other',
      'not readable',
      say`${action} is answered with a key that this library keeps for itself`,
    );
  const { Code: code, Message: message = '', Success: success } = objectOf(answer);
  if (success === false || (code !== undefined && code !== 'Success'))
    throw refusedAnswer(String(code), String(message));
  return answer;
}

function parsed(text: string): JsonObject | undefined {
  try {
    const answer = readJson(text);
    return isJsonObject(answer) && isObject(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
}
