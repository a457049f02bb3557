import { isUnresolved } from '../engine';
import { wholeJson } from '../terraform/json-text';
import { EventPattern } from './event-pattern';

/** The pattern as EventBridge knows it; a program in JavaScript may give a plain object. */
export function patternOf(filter: EventPattern | undefined): Record<string, any> {
  if (filter === undefined) return EventPattern.matchAll().toApi();
  if (isUnresolved(filter)) return wholeJson(filter) as Record<string, any>;
  return typeof filter.toApi === 'function' ? filter.toApi() : EventPattern.fromObject(filter).toApi();
}
