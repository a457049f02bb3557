import { checkCalls } from '../types/check-calls';

/**
 * Which messages of a RocketMQ topic are consumed at all. The broker filters, before EventBridge sees a message.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/apsaramq-for-rocketmq
 */
export class RocketMqFilter {
  private constructor(private readonly parameters: Record<string, any>) {}

  /**
   * Messages with a tag.
   *
   * @param expression the tag, or several: `a || b`
   */
  public static tag(expression: string): RocketMqFilter {
    return new RocketMqFilter({ FilterType: 'Tag', Tag: expression });
  }

  /**
   * Messages whose properties satisfy an SQL92 expression. EventBridge does not document how it spells this filter
   * type; the library sends `SQL`.
   *
   * @param expression the expression, for example `index > 10`
   */
  public static sql(expression: string): RocketMqFilter {
    return new RocketMqFilter({ FilterType: 'SQL', FilterSql: expression });
  }

  /** The parameters as EventBridge knows them. */
  public toApi(): Record<string, any> {
    return this.parameters;
  }
}

checkCalls(RocketMqFilter, 'RocketMqFilter');
