import { Construct } from 'constructs';
import { CleansingFunction } from './cleansing';
import { StreamFunctionOptions } from './stream-function';
import { checkProps } from '../types/check-types';

/**
 * What is replaced in a text.
 */
export interface ContentReplacement {
  /** Where the text is, for example `data.body.phone`. */
  readonly field: string;

  /** A regular expression of JavaScript for what is replaced, for example `(\\d{3})\\d{4}(\\d{4})`. */
  readonly pattern: string;

  /** What stands there instead; `$1` is the first group, for example `$1****$2`. */
  readonly replacement: string;

  /**
   * The flags of the expression.
   *
   * @default "g" - every match
   */
  readonly flags?: string;
}

/**
 * How texts are changed.
 */
export interface ContentMappingProps extends StreamFunctionOptions {
  /** What is replaced, in this order. */
  readonly mappings: ContentReplacement[];
}

/**
 * Content mapping: replaces what matches regular expressions, for example to mask a telephone number. An event without
 * text there stays as it is.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/fc-transform
 */
export class ContentMapping extends CleansingFunction {
  constructor(scope: Construct, id: string, props: ContentMappingProps) {
    const { mappings, ...options } = checkProps(scope, id, 'ContentMappingProps', props);
    const settings = mappings.map((mapping) => ({ flags: 'g', ...mapping }));
    super(scope, id, 'mapping', { mappings: settings }, options);
  }
}
