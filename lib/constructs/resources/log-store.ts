/**
 * A logstore of Simple Log Service: the resource `alicloud_log_store`, of this library's bindings or of an app's own, or
 * a construct that says the same.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/log_store
 */
export interface ILogStore {
  /** The name of the project. */
  readonly projectName: string;

  /** The name of the logstore. */
  readonly logstoreName: string;
}
