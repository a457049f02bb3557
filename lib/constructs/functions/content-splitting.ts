import { Construct } from 'constructs';
import { CleansingFunction } from './cleansing';
import { StreamFunctionOptions } from './stream-function';
import { checkProps } from '../types/check-types';

/**
 * How a text is divided.
 */
export interface ContentSplittingProps extends StreamFunctionOptions {
  /** Where the text is, for example `data.body`. */
  readonly field: string;

  /** A regular expression of JavaScript for what stands between the parts, for example `\\r?\\n`. */
  readonly separator: string;

  /**
   * The flags of the expression.
   *
   * @default ""
   */
  readonly flags?: string;
}

/**
 * Content splitting: each part of a text becomes an event of its own, sent on its own. Empty parts are left out; an event
 * without text there stays as it is.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/fc-transform
 */
export class ContentSplitting extends CleansingFunction {
  constructor(scope: Construct, id: string, props: ContentSplittingProps) {
    const { field, separator, flags, ...options } = checkProps(scope, id, 'ContentSplittingProps', props);
    super(scope, id, 'splitting', { field, separator, flags: flags ?? '' }, options);
  }
}
