import { withoutAbsent } from '../../core/model/stream-parts';
import { formatArn } from '../../core/model/arn';
import { IFunction } from '../resources/index';
import { StreamContext } from '../sources/stream-source';
import { StreamTransform } from './stream-transform';
import { checkCalls } from '../types/check-calls';

/**
 * A function of Function Compute 3.0.
 */
export interface FunctionReference {
  /** The name of the function. */
  readonly functionName: string;

  /**
   * The region of the function, which must be that of the stream.
   *
   * @default - that of the stream
   */
  readonly region?: string;

  /**
   * The id of the Alibaba Cloud account that owns the function: 16 digits.
   *
   * @default - that of the stream
   */
  readonly accountId?: string;
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
    return new FunctionTransform(() => functionArn, functionArn);
  }

  /**
   * A function of Function Compute 3.0 that the app has: a `StreamFunction`, a resource of this library's bindings or of
   * the app's own, or a construct.
   *
   * @param target the function
   */
  public static toFunction(target: IFunction): FunctionTransform {
    return FunctionTransform.fromArn(target.functionArn);
  }

  /**
   * A function of Function Compute 3.0 by name.
   *
   * @param reference which it is; where it is, unless that is where the stream is
   */
  public static fromFunction(reference: FunctionReference): FunctionTransform {
    const { functionName } = reference;
    return FunctionTransform.located(reference, (where) =>
      formatArn('function', { ...where, function: functionName }),
    );
  }

  /**
   * A function of Function Compute 2.0 by service, qualifier and name.
   *
   * @param reference which it is; where it is, unless that is where the stream is
   */
  public static fromServiceFunction(reference: ServiceFunctionReference): FunctionTransform {
    const { serviceName, qualifier, functionName } = withoutAbsent(reference);
    const service = `${serviceName}.${qualifier ?? 'LATEST'}`;
    return FunctionTransform.located(reference, (where) =>
      formatArn('serviceFunction', { ...where, 'service.qualifier': service, function: functionName }),
    );
  }

  private static located(reference: FunctionReference, arnIn: ArnIn): FunctionTransform {
    const { region, accountId } = withoutAbsent(reference);
    const arnFor = (context: StreamContext) =>
      arnIn({ region: region ?? context.region ?? '', account: accountId ?? context.accountId ?? '' });
    const isKnown = region !== undefined && accountId !== undefined;
    return new FunctionTransform(arnFor, isKnown ? arnFor({}) : undefined);
  }

  private constructor(
    private readonly arnFor: (context: StreamContext) => string,
    /** The ARN of the function; undefined where its region or account is that of the stream. */
    public readonly functionArn?: string,
  ) {
    super();
  }

  /** The transform as EventBridge knows it, without a region or account that is that of the stream. */
  public toApi(): Record<string, any> {
    return this._bind({});
  }

  /**
   * The same in a stream.
   *
   * @internal
   */
  public _bind(context: StreamContext): Record<string, any> {
    return { Arn: this.arnFor(context) };
  }
}

checkCalls(FunctionTransform, 'FunctionTransform');

/** The ARN of a function that is in a region and account. */
type ArnIn = (where: { readonly region: string; readonly account: string }) => string;
