import { toNestedJson } from '../terraform/terraform-json';
import { SinkField } from './sink-field';
import { StreamTransform } from './stream-transform';

/**
 * How much of a model a transform may use.
 */
export interface ModelLimits {
  /**
   * The largest number of requests a minute, at least 1.
   *
   * @default - not limited
   */
  readonly requestsPerMinute?: number;

  /**
   * The largest number of model tokens a minute, at least 1.
   *
   * @default - not limited
   */
  readonly tokensPerMinute?: number;
}

/**
 * One message of a prompt.
 */
export interface DashScopeMessage {
  /** Who speaks, for example `system` or `user`. */
  readonly role: string;

  /** What is said. */
  readonly content: SinkField;
}

/**
 * A model of DashScope.
 */
export interface DashScopeTransformProps extends ModelLimits {
  /** The API key. A secret: give a Terraform reference, for example a sensitive variable, never the text itself. */
  readonly apiKey: string;

  /** The model, for example `qwen-plus`. */
  readonly model: string;

  /** The messages of the prompt; at least one. */
  readonly messages: DashScopeMessage[];

  /**
   * The JSON Schema that the answer follows.
   *
   * @default - the answer is text
   */
  readonly structuredOutput?: Record<string, any>;
}

/**
 * Asks a DashScope model about each event; its answer goes on to the sink.
 *
 * @see https://pypi.org/project/alibabacloud-eventbridge20200401/8.7.0/
 */
export class DashScopeTransform extends StreamTransform {
  constructor(private readonly props: DashScopeTransformProps) {
    super();
  }

  public toApi(): Record<string, any> {
    const { apiKey, model, messages, structuredOutput, requestsPerMinute, tokensPerMinute } = this.props;
    return {
      DashScopeTransformParameters: {
        ApiKey: apiKey,
        Model: model,
        Messages: messages.map(({ role, content }) => ({ Role: role, ...content.toApi() })),
        StructuredOutputJsonSchema: structuredOutput && toNestedJson(structuredOutput),
        RequestPerMinute: requestsPerMinute,
        TokenPerMinute: tokensPerMinute,
      },
    };
  }
}

/**
 * An agent application of Model Studio (BaiLian).
 */
export interface BaiLianAgentTransformProps extends ModelLimits {
  /** The API key. A secret: give a Terraform reference, for example a sensitive variable, never the text itself. */
  readonly apiKey: string;

  /** The id of the agent application. */
  readonly applicationId: string;

  /** What the agent is asked. */
  readonly prompt: SinkField;
}

/**
 * Asks an agent of Model Studio (BaiLian) about each event; its answer goes on to the sink.
 *
 * @see https://pypi.org/project/alibabacloud-eventbridge20200401/8.7.0/
 */
export class BaiLianAgentTransform extends StreamTransform {
  constructor(private readonly props: BaiLianAgentTransformProps) {
    super();
  }

  public toApi(): Record<string, any> {
    const { apiKey, applicationId, prompt, requestsPerMinute, tokensPerMinute } = this.props;
    return {
      BaiLianAgentTransformParameters: {
        ApiKey: apiKey,
        ApplicationId: applicationId,
        Prompt: prompt.toApi(),
        RequestPerMinute: requestsPerMinute,
        TokenPerMinute: tokensPerMinute,
      },
    };
  }
}

/**
 * An embedding model.
 */
export interface EmbeddingTransformProps {
  /** The API key. A secret: give a Terraform reference, for example a sensitive variable, never the text itself. */
  readonly apiKey: string;

  /** The embedding model. */
  readonly model: string;

  /** What is embedded. */
  readonly data: SinkField;
}

/**
 * Turns a part of each event into a vector. EventBridge cannot change it on an existing stream: a change replaces the
 * stream.
 *
 * @see https://pypi.org/project/alibabacloud-eventbridge20200401/8.7.0/
 */
export class EmbeddingTransform extends StreamTransform {
  constructor(private readonly props: EmbeddingTransformProps) {
    super();
  }

  public toApi(): Record<string, any> {
    const { apiKey, model, data } = this.props;
    return {
      EmbeddingTransformParameters: { ApiKey: apiKey, EmbeddingModel: model, EmbeddingData: data.toApi() },
    };
  }
}
