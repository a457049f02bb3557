/**
 * How an object of OSS becomes events.
 *
 * @see https://github.com/aliyun/alibabacloud-typescript-sdk
 */
export enum OssLoadMode {
  /** One event an object. */
  SINGLE = 'single',
  /** One event an element, split at the delimiter. */
  ELEMENT = 'element',
}
