import { StreamContext } from '../sources/stream-source';

/**
 * What happens to a batch of events between filter and sink.
 */
export abstract class StreamTransform {
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
