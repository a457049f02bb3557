import { DataFormat } from './data-format';

/**
 * The format as Apache Kafka parts spell it, which write `Json` where all others write `JSON`.
 *
 * @internal
 */
export function jsonAsJson(format: DataFormat): string {
  return format === DataFormat.JSON ? 'Json' : format;
}
