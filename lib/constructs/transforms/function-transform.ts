import { formatArn } from '../../core/model/arn';
import { StreamTransform } from './stream-transform';

/**
 * A function of Function Compute 3.0.
 */
export interface FunctionReference {
  /** The name of the function. */
  readonly functionName: string;

  /** The region of the function, which must be that of the stream. */
  readonly region: string;

  /** The id of the Alibaba Cloud account that owns the function: 16 digits. */
  readonly accountId: string;
}

/**
 * A function of Function Compute 2.0, which belongs to a service.
 */
export interface ServiceFunctionReference extends FunctionReference {
  /** The name of the service. */
  readonly serviceName: string;

  /**
   * The version or alias of the service.
   *
   * @default "LATEST"
   */
  readonly qualifier?: string;
}

/**
 * Gives each batch, an array of events, to a function; what it returns goes on to the sink. A returned array is split
 * into one record an element for every sink but Function Compute. The request holds at most 16 MB; a larger batch is
 * split.
 *
 * Needs the service-linked role AliyunServiceRoleForEventBridgeSendToFC.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/fc-transform
 */
export class FunctionTransform extends StreamTransform {
  /**
   * A function by its ARN: `acs:fc:<region>:<account>:functions/<function>` (3.0) or
   * `acs:fc:<region>:<account>:services/<service>.<qualifier>/functions/<function>` (2.0).
   *
   * @param functionArn the ARN; a Terraform reference such as `function.functionArn` is the usual thing
   */
  public static fromArn(functionArn: string): FunctionTransform {
    return new FunctionTransform(functionArn);
  }

  /**
   * A function of Function Compute 3.0 by name.
   *
   * @param reference where it is
   */
  public static fromFunction(reference: FunctionReference): FunctionTransform {
    const { region, accountId, functionName } = reference;
    return new FunctionTransform(
      formatArn('function', { region, account: accountId, function: functionName }),
    );
  }

  /**
   * A function of Function Compute 2.0 by service, qualifier and name.
   *
   * @param reference where it is
   */
  public static fromServiceFunction(reference: ServiceFunctionReference): FunctionTransform {
    const { region, accountId, serviceName, qualifier, functionName } = reference;
    const service = `${serviceName}.${qualifier ?? 'LATEST'}`;
    return new FunctionTransform(
      formatArn('serviceFunction', {
        region,
        account: accountId,
        'service.qualifier': service,
        function: functionName,
      }),
    );
  }

  private constructor(
    /** The ARN of the function. */
    public readonly functionArn: string,
  ) {
    super();
  }

  public toApi(): Record<string, any> {
    return { Arn: this.functionArn };
  }
}
