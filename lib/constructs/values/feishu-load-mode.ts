/**
 * How a Feishu document becomes events.
 *
 * @see https://github.com/aliyun/alibabacloud-typescript-sdk
 */
export enum FeiShuLoadMode {
  /** One event a document. */
  SINGLE = 'single',
  /** One event a block. */
  BLOCK = 'block',
}
