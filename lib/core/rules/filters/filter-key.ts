import { said, say } from '../../language/say';
import { cite } from '../../contract/documents';
import { escapePointer } from '../../model/json-pointer';
import { streamPattern } from '../../simulation/stream-pattern';
import { StreamRule } from '../rule';

const ENGINE = cite('rocketmq-eventbridge');

/** The names of fields of a pattern mean themselves, not a way to others. */
export const filterKey: StreamRule = {
  id: 'filter-key',
  since: '2026-11-26',
  title: 'Field names in a filter pattern are not JSONPaths',
  severity: 'warning',
  documents: [ENGINE],
  protectsFrom:
    'The open-source engine reads a name as a JSONPath: it finds a different field, or fails on every event.',
  check(stream, output) {
    const told = new Set<string>();
    for (const { path } of streamPattern(stream).leaves) {
      const [top, ...names] = path;
      if (top !== 'data') continue;
      names.forEach((name, i) => {
        const at = ['', top, ...names.slice(0, i + 1)].map(escapePointer).join('/');
        const message = oddity(name);
        if (message === undefined || told.has(at)) return;
        told.add(at);
        output.report({
          pointer: `/FilterPattern${at}`,
          message,
          got: JSON.stringify(name),
          limit: say`a name without points, blanks, *, ( and [`,
          source: ENGINE,
          fix: say`Nest objects as the event nests them; where the event has a field of that very name, give it another at the producer, or filter in a function.`,
        });
      });
    }
  },
};

/** What the engine makes of a name; undefined where it means itself. */
function oddity(name: string): string | undefined {
  const what = JSON.stringify(name);
  if (name === '') return say`the name of a field is empty, at which the open-source engine fails`;
  if (/\s|\(|\.\.|\.$/.test(name))
    return say`the open-source engine fails at the name ${said(what)}, which is not a JSONPath`;
  if (name.startsWith('.')) return say`${said(what)} is searched at any depth by the open-source engine`;
  if (name.includes('*')) return say`${said(what)} is a wildcard to the open-source engine`;
  if (name.includes('[')) return say`${said(what)} has an index to the open-source engine`;
  if (name.includes('.'))
    return say`${said(what)} is a way into objects to the open-source engine, never a field of that name`;
  return undefined;
}
