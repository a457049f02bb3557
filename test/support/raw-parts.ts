import { SinkConfig, SourceConfig, StreamSink, StreamSource } from '../../lib';

/** A source given as it goes over the wire. */
export class RawSource extends StreamSource {
  constructor(private readonly config: SourceConfig) {
    super();
  }

  public bind(): SourceConfig {
    return this.config;
  }
}

/** A sink given as it goes over the wire. */
export class RawSink extends StreamSink {
  constructor(private readonly config: SinkConfig) {
    super();
  }

  public bind(): SinkConfig {
    return this.config;
  }
}
