import { TerraformProvider } from 'cdktf';
import { IConstruct } from 'constructs';
import { Grant } from '../access/grant';
import { Grantee } from '../access/grantee';

/**
 * An event stream, made here or somewhere else.
 */
export interface IEventStream extends IConstruct {
  /** The name of the stream. */
  readonly streamName: string;

  /**
   * The ARN of the stream: `acs:eventbridge:<region>:<account>:eventstreaming/<name>`. A region or account that nobody
   * says is `*` in it, as in a policy that holds for all of them.
   */
  readonly streamArn: string;

  /**
   * The region of the stream.
   *
   * @default - not known: the provider takes it from the environment
   */
  readonly region?: string;

  /**
   * The id of the account that the stream belongs to: that of its provider, or what `EventStreams.configure` says.
   *
   * @default - not known: the provider takes its credentials from the environment
   */
  readonly accountId?: string;

  /**
   * Lets somebody look at the stream, start it and pause it; for whoever is on call.
   *
   * @param grantee the RAM user, group or role
   */
  grantOperate(grantee: Grantee): Grant;
}

/**
 * An event stream that exists already and is not managed here.
 */
export interface EventStreamAttributes {
  /** The name of the stream. */
  readonly streamName: string;

  /**
   * The region of the stream, for example `cn-hangzhou`.
   *
   * @default - that of the provider
   */
  readonly region?: string;

  /**
   * The id of the account that the stream belongs to: 16 digits, or a Terraform reference. Something else throws.
   *
   * @default - that of the provider, or what `EventStreams.configure` says
   */
  readonly accountId?: string;

  /**
   * The provider that the stream belongs to, which also makes what is granted.
   *
   * @default - the stack's `AlicloudProvider` without an alias
   */
  readonly provider?: TerraformProvider;
}
