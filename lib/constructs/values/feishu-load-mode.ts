/**
 * How a Feishu document becomes events.
 *
 * @see https://pypi.org/project/alibabacloud-eventbridge20200401/8.7.0/
 */
export enum FeiShuLoadMode {
  /** One event a document. */
  SINGLE = 'single',
  /** One event a block. */
  BLOCK = 'block',
}
