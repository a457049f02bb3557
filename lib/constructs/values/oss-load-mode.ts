/**
 * How an object of OSS becomes events.
 *
 * @see https://pypi.org/project/alibabacloud-eventbridge20200401/8.7.0/
 */
export enum OssLoadMode {
  /** One event an object. */
  SINGLE = 'single',
  /** One event an element, split at the delimiter. */
  ELEMENT = 'element',
}
