import { say } from '../../core/language/say';
import { Command } from 'commander';
import { InputError } from '../../core/reading/input-error';
import { alibabaCloud, LiveCloud } from '../live/alibaba-cloud';
import { EndpointOptions } from '../live/endpoints';
import { isLiveError, LiveError } from '../live/live-error';
import { patient } from '../live/patient-cloud';
import { byWays, trusted } from '../live/ways-out';
import { collect } from './options';
import { fromFolder } from './load';
import { refuseNoRegion } from './region';
import { Terminal } from './terminal';

/** How the cloud is reached. */
export interface LiveOptions extends EndpointOptions {
  readonly region: readonly string[];
  readonly caFile?: string;
}

/** A command that asks the cloud. */
export function asking(command: Command): Command {
  return command
    .option(
      '--endpoint <host>',
      say`HOST or REGION=HOST, in place of the usual address; {region} in it is the region`,
      collect,
      [],
    )
    .option(
      '--sts-endpoint <host>',
      say`the host that says whose account it is, in place of sts.aliyuncs.com`,
    )
    .option('--vpc', say`call the addresses inside a VPC`)
    .option('--ca-file <file>', say`certificates in PEM to trust beside those of Node.js`);
}

/** What every command that asks the cloud says of it. */
export const LIVE_HELP = () => say`
Calls only read. They are signed with the credentials of the usual chain of Alibaba Cloud: environment
(ALIBABA_CLOUD_ACCESS_KEY_ID ...), OIDC, profile, role of the machine. HTTPS_PROXY, NO_PROXY and NODE_EXTRA_CA_CERTS
count. Two packages are needed beside this one: npm install @alicloud/openapi-client @alicloud/credentials`;

/** Variables that say the region, in the order in which they count. */
const REGION_VARIABLES = ['ALIBABA_CLOUD_REGION_ID', 'ALICLOUD_REGION', 'ALIBABA_CLOUD_REGION'];

/**
 * The regions that are meant.
 *
 * @throws InputError where none is, or one cannot be one
 */
export function regionsOf({ region, endpoint }: LiveOptions, { environment }: Terminal): string[] {
  const said = REGION_VARIABLES.map((name) => environment[name]).find((value) => value);
  const regions = [...new Set(region.length > 0 ? region : [said ?? ''])];
  for (const id of regions) {
    if (id === '')
      throw new InputError(
        say`Nothing says the region. Pass --region, which may be given again, or set ${REGION_VARIABLES[0]}.`,
      );
    refuseNoRegion(id, endpoint.length > 0);
  }
  return regions;
}

/**
 * Runs what asks the cloud.
 *
 * @throws InputError with one sentence about the call that failed
 */
export async function withCloud<T>(
  options: LiveOptions,
  terminal: Terminal,
  run: (cloud: LiveCloud) => Promise<T>,
): Promise<T> {
  const { environment } = terminal;
  const caFile = options.caFile === undefined ? undefined : fromFolder(options.caFile, terminal);
  try {
    return await byWays({ environment, ca: trusted(caFile, environment) }, () =>
      run(patient(alibabaCloud(options))),
    );
  } catch (error) {
    throw isLiveError(error) ? new InputError(sentenceOf(error)) : error;
  }
}

/** What the chain of the client says where it has tried everything: each of its steps, and addresses that nobody set. */
const WHOLE_CHAIN = 'any of the providers in the chain';

/** What is wrong with one source of keys, such as a profile, helps; that none of them has any does not. */
function noCredentials(line: string): string {
  const why = line.includes(WHOLE_CHAIN) ? '' : line;
  return say`No credentials were found: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or configure a profile. ${why}`.trim();
}

function sentenceOf({ failure, code, message }: LiveError): string {
  const said = [message.includes(code) || code === 'no code' ? '' : `${code}: `, message].join('');
  const [line] = said.split('\n');
  switch (failure) {
    case 'credentials':
      return code === 'no credentials'
        ? noCredentials(line)
        : say`Alibaba Cloud does not take the credentials; where they are of a session, get new ones. ${line}`;
    case 'denied':
      return say`The caller may not ask that; docs/live.md has the policy that is needed. ${line}`;
    case 'busy':
      return say`Alibaba Cloud did not answer, however often it was asked. ${line}`;
    default:
      return say`The call failed. ${line}`;
  }
}
