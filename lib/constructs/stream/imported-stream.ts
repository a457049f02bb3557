import { aboutToBe } from '../contradictions';
import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { formatArn } from '../../core/model/arn';
import { Grant } from '../access/grant';
import { Grantee } from '../access/grantee';
import { accountOf, refuseOtherThanAccountId } from '../synthesis/environment';
import { regionOf } from '../synthesis/provider-region';
import { readArn } from '../synthesis/read-arn';
import { EventStreamAttributes, IEventStream } from './event-stream-interface';

/** A stream that exists already and is not managed here. */
export class ImportedStream extends Construct implements IEventStream {
  public static byArn(scope: Construct, id: string, arn: string): ImportedStream {
    const named = { shape: 'eventStream', parameter: 'streamArn' } as const;
    const { name, ...where } = readArn(aboutToBe(scope, id), arn, named);
    return new ImportedStream(scope, id, { streamName: name, ...where });
  }

  public readonly streamName: string;
  public readonly region?: string;
  public readonly accountId?: string;
  private readonly provider?: TerraformProvider;

  constructor(scope: Construct, id: string, attributes: EventStreamAttributes) {
    super(scope, id);
    refuseOtherThanAccountId(this, attributes.accountId);
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
