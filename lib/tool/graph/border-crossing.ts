import { isMainland, isRegion } from '../../core/contract/regions';
import { BorderCrossing } from './flow-graph';

/** What a way from one region to another crosses; undefined where it stays in one, or where one is not known. */
export function borderCrossingOf(from: unknown, to: unknown): BorderCrossing | undefined {
  if (typeof from !== 'string' || typeof to !== 'string' || from === to) return undefined;
  const isBorder = isRegion(from) && isRegion(to) && isMainland(from) !== isMainland(to);
  return isBorder ? 'cross-border' : 'cross-region';
}
