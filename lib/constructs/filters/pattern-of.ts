import { EventPattern } from './event-pattern';

/** The pattern as EventBridge knows it; a program in JavaScript may give a plain object. */
export function patternOf(filter: EventPattern | undefined): Record<string, any> {
  if (filter === undefined) return EventPattern.matchAll().toApi();
  return typeof filter.toApi === 'function' ? filter.toApi() : EventPattern.fromObject(filter).toApi();
}
