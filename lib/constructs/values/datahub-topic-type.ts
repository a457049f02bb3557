/**
 * The type of a DataHub topic.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/createeventstreaming
 */
export enum DataHubTopicType {
  /** Records with fields; needs `topicSchema`. */
  TUPLE = 'TUPLE',
  /** Records of bytes; needs `body`. */
  BLOB = 'BLOB',
}
