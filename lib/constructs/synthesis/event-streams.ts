import { say } from '../../core/language/say';
import { IConstruct } from 'constructs';
import { refuseContradictions } from '../contradictions';
import { refuseOtherThanAccountId } from './environment';
import { settingsFor } from './rule-settings';
import { checkCalls } from '../types/check-calls';

/**
 * Where the event streams of a construct are, where their providers do not say.
 */
export interface EventStreamsConfiguration {
  /**
   * The id of the Alibaba Cloud account: 16 digits, or a Terraform reference. It counts for every stream, bus, function
   * and role below the construct whose provider names neither an `accountId` nor the ARN of a role to assume. Something
   * else than 16 digits throws.
   *
   * @default - that of the nearest construct above; unknown where none says it
   */
  readonly accountId?: string;

  /**
   * The region, for example `cn-hangzhou`, for everything below the construct whose provider takes it from the
   * environment.
   *
   * @default - that of the nearest construct above; unknown where none says it
   */
  readonly region?: string;

  /**
   * Has Terraform ask for the account at each plan, by the data source `alicloud_account`, where something needs it that
   * nobody says: one for each provider that is asked. Rules then still do not know the account. Cannot be given together
   * with `accountId`.
   *
   * @default false - Terraform asks nothing
   */
  readonly lookUpAccount?: boolean;
}

/**
 * What is said of all event streams of an app, a stack, or another construct.
 */
export class EventStreams {
  /**
   * Says in which account and region the event streams below a construct are. What is said nearest to a stream counts;
   * what its own provider names counts over all. Saying something again on the same construct replaces it.
   *
   * The ARNs of streams, buses, functions and roles take their account and region from there, and the rules tell the
   * accounts of an app apart by it. Call it before the constructs that need it are made.
   *
   * @param scope the construct, for example the app, or the stacks of one account
   * @param configuration account and region
   */
  public static configure(scope: IConstruct, configuration: EventStreamsConfiguration): void {
    const { accountId, region, lookUpAccount } = configuration;
    refuseContradictions(scope, () => [
      accountId !== undefined &&
        lookUpAccount === true &&
        say`accountId and lookUpAccount are both given; an account that is known need not be asked for, remove one of them`,
    ]);
    refuseOtherThanAccountId(scope, accountId);
    settingsFor(scope).environment = { accountId, region, lookUpAccount };
  }

  private constructor() {}
}

checkCalls(EventStreams, 'EventStreams');
