import { StreamContext } from '../sources/stream-source';
import { checkCalls } from '../types/check-calls';

/**
 * What happens to a batch of events between filter and sink.
 */
export abstract class StreamTransform {
  /**
   * A transform in EventBridge's own spelling, of a kind that this library has no class for. What the contract does not
   * know of it is reported at synthesis by the rule `contract`.
   *
   * @param transform the item of `Transforms`, for example `{ Arn: '...' }`; of a credential give a Terraform reference
   */
  public static fromApi(transform: Record<string, any>): StreamTransform {
    return new GivenTransform(transform);
  }

  /** The transform as EventBridge knows it: pure data. */
  public abstract toApi(): Record<string, any>;

  /**
   * The same, in a stream whose region and account may be those of the transform.
   *
   * @internal
   */
  public _bind(_context: StreamContext): Record<string, any> {
    return this.toApi();
  }
}

/** A transform that is plain data already. */
class GivenTransform extends StreamTransform {
  constructor(private readonly transform: Record<string, any>) {
    super();
  }

  public toApi(): Record<string, any> {
    return this.transform;
  }
}

checkCalls(StreamTransform, 'StreamTransform');
