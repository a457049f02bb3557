import { say, words } from '../../language/say';
import { EVENT_SOURCES } from '../../contract/event-sources';
import { LIMITS } from '../../contract/limits';
import { nameRule } from './name-rule';

/** The name of a custom event source. */
export const sourceName = nameRule(
  'source-name',
  '2026-11-26',
  words`The name of an event source is one that EventBridge keeps unchanged`,
  words`EventBridge silently truncates a name of more than 127 characters, so events have a different source from the one that filters look for.`,
  EVENT_SOURCES.map((type) => ({
    type,
    attributes: ['event_source_name'],
    what: say`event source`,
    ...LIMITS.eventSourceNameLength,
    pattern: /^[A-Za-z0-9.-]+$/,
    characters: say`letters, digits, hyphens and dots`,
  })),
);
