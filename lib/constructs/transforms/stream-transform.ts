/**
 * What happens to a batch of events between filter and sink.
 */
export abstract class StreamTransform {
  /** The transform as EventBridge knows it: pure data. */
  public abstract toApi(): Record<string, any>;
}
