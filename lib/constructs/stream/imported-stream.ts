import { Fn, TerraformProvider, Token } from 'cdktf';
import { Construct } from 'constructs';
import { describeArn, formatArn, isAccountId, parseArn, splitArn } from '../../core/model/arn';
import { Grant } from '../access/grant';
import { Grantee } from '../access/grantee';
import { isUnresolved } from '../engine';
import { accountOf, refuseOtherThanAccountId } from '../synthesis/environment';
import { regionOf } from '../synthesis/provider-region';
import { EventStreamAttributes, IEventStream } from './event-stream-interface';

/** A stream that exists already and is not managed here. */
export class ImportedStream extends Construct implements IEventStream {
  public readonly streamName: string;
  public readonly region?: string;
  public readonly accountId?: string;
  private readonly provider?: TerraformProvider;

  constructor(scope: Construct, id: string, attributes: EventStreamAttributes) {
    super(scope, id);
    refuseOtherThanAccountId(this.node.path, attributes.accountId);
    const { streamName, provider } = attributes;
    this.streamName = streamName;
    this.provider = provider;
    this.region = attributes.region ?? regionOf(this, provider);
    this.accountId = attributes.accountId ?? accountOf(this, provider);
  }

  public get streamArn(): string {
    return arnOfStream(this);
  }

  public grantOperate(grantee: Grantee): Grant {
    return grantOperation(this, grantee, this.provider);
  }
}

/** The ARN of a stream; what nobody says is open, as in policies. */
export function arnOfStream({ region, accountId, streamName }: IEventStream): string {
  return formatArn('eventStream', { region: region ?? '*', account: accountId ?? '*', stream: streamName });
}

/** Lets somebody operate a stream. */
export function grantOperation(
  stream: IEventStream & Construct,
  grantee: Grantee,
  provider: TerraformProvider | undefined,
): Grant {
  return Grant._give(stream, `GrantOperate-${grantee.kind}-${grantee.name}`, {
    grantee,
    actions: ['GetEventStreaming', 'StartEventStreaming', 'PauseEventStreaming'].map(
      (api) => `eventbridge:${api}`,
    ),
    resources: [stream.streamArn],
    provider,
  });
}

/** What the ARN of a stream says; Terraform takes one apart that is a reference. */
export function readStreamArn(path: string, streamArn: string): EventStreamAttributes {
  const { region, account, stream } = parseArn(streamArn, ['eventStream'])?.names ?? {};
  const isKnown = (value: string | undefined) => value !== undefined && value !== '' && value !== '*';
  const isAccount = isAccountId(account) || isUnresolved(account);
  if (isKnown(region) && isAccount && isKnown(stream))
    return { streamName: stream!, region, accountId: account };
  const { service = SERVICE } = splitArn(streamArn) ?? {};
  const isReference = isUnresolved(streamArn) && stream === undefined;
  if (!isReference || (service !== SERVICE && !isUnresolved(service))) {
    throw new Error(
      `${path}: streamArn is ${JSON.stringify(streamArn)}. Give the ARN of an event stream, ${describeArn('eventStream')}, with an account of 16 digits.`,
    );
  }
  const part = (separator: string, position: number) =>
    Token.asString(Fn.element(Fn.split(separator, streamArn), position));
  return { streamName: part('/', NAME), region: part(':', REGION), accountId: part(':', ACCOUNT) };
}

const SERVICE = 'eventbridge';

/** Which part of the ARN is what: the name after a slash, region and account after colons. */
const NAME = 1;
const REGION = 2;
const ACCOUNT = 3;
