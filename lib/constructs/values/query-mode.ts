/**
 * How a JDBC source finds new rows.
 *
 * @see https://pypi.org/project/alibabacloud-eventbridge20200401/8.7.0/
 */
export enum QueryMode {
  /** Every row in every poll. */
  BULK = 'bulk',
  /** Rows whose incrementing column has grown; needs `incrementingColumn`. */
  INCREMENTING = 'incrementing',
  /** Rows whose time of change is newer; needs `timestampColumn`. */
  TIMESTAMP = 'timestamp',
  /** Both; needs both columns. */
  TIMESTAMP_INCREMENTING = 'timestamp_incrementing',
}
