import { say } from '../../core/language/say';
import { Construct } from 'constructs';
import { Duration } from '../values/duration';
import { CleansingFunction } from './cleansing';
import { StreamFunctionOptions } from './stream-function';
import { aboutToBe, refuseContradictions } from '../contradictions';
import { checkProps } from '../types/check-types';

/**
 * What is added to events.
 */
export interface ContentEnrichmentProps extends StreamFunctionOptions {
  /** Where the key is, for example `data.body.deviceId`. */
  readonly keyField: string;

  /** Where what is found is put, for example `data.body.device`. */
  readonly targetField: string;

  /**
   * What is known of each key. Give either this or `url`.
   *
   * @default - `url` is asked
   */
  readonly table?: Record<string, any>;

  /**
   * An HTTP address that answers with JSON, or 404 where it knows nothing; `{key}` in it stands for the key. Any other
   * answer fails the call, which EventBridge then retries. Give either this or `table`.
   *
   * @default - `table` is looked up
   */
  readonly url?: string;

  /**
   * How long an answer of the URL is kept, by one instance of the function.
   *
   * @default Duration.seconds(60)
   */
  readonly keepFor?: Duration;
}

/**
 * Content enrichment: adds what a table or a URL knows of a key in the event. An event whose key is not known stays as it
 * is.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/fc-transform
 */
export class ContentEnrichment extends CleansingFunction {
  constructor(scope: Construct, id: string, props: ContentEnrichmentProps) {
    const { keyField, targetField, table, url, keepFor, ...options } = checkProps(
      scope,
      id,
      'ContentEnrichmentProps',
      props,
    );
    refuseContradictions(aboutToBe(scope, id), () => [
      (table === undefined) === (url === undefined) &&
        say`give either table or url, which say where the content comes from`,
    ]);
    const keepSeconds = (keepFor ?? Duration.seconds(60)).toSeconds();
    super(scope, id, 'enrichment', { keyField, targetField, table, url, keepSeconds }, options);
  }
}
