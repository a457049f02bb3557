import { say } from '../../core/language/say';
import { fewOf } from '../../core/model/excerpt';
import { suggestion } from '../../core/model/nearest';
import { StreamChange } from '../../core/reading/plan/stream-change';
import { ReportedStream, ReviewReport } from './report';

type Named = Pick<ReportedStream, 'name' | 'address' | 'constructPath' | 'file' | 'change'>;

/** What a stream that a plan changes can be called by. The last tells streams of one address in several plans apart. */
function namesOf({ name, address, constructPath, file, change }: Named): string[] {
  const names = [
    change?.formerName,
    name,
    address,
    constructPath,
    change?.previousAddress,
    `${file}:${address}`,
  ];
  return names.filter((said): said is string => typeof said === 'string');
}

function namesOfChange({ stream, address, previousAddress }: StreamChange): string[] {
  const names = [stream.name, address, stream.location.constructPath, previousAddress];
  return names.filter((said): said is string => typeof said === 'string');
}

const loses = ({ change }: Named) => change !== undefined && change.mayLose.length > 0;

/**
 * The report with each stream marked that is named: that it may lose messages is accepted. A name of several that lose
 * messages accepts none of them: who gave it thought of one.
 */
export function allowLosses(report: ReviewReport, names: readonly string[]): ReviewReport {
  if (names.length === 0) return report;
  const losing = byName(report);
  const marked = new Set(names.flatMap((name) => (losing.get(name)?.length === 1 ? losing.get(name)! : [])));
  return {
    ...report,
    streams: report.streams.map((stream) =>
      stream.change !== undefined && marked.has(stream)
        ? { ...stream, change: { ...stream.change, lossAllowed: true as const } }
        : stream,
    ),
  };
}

/** The first of its names that no other stream has that may lose messages. */
export function nameToAllow(report: ReviewReport): (stream: ReportedStream) => string | undefined {
  const losing = byName(report);
  return (stream) => namesOf(stream).find((name) => losing.get(name)?.length === 1);
}

function byName({ streams }: Pick<ReviewReport, 'streams'>): ReadonlyMap<string, readonly ReportedStream[]> {
  const found = new Map<string, ReportedStream[]>();
  for (const stream of streams.filter(loses))
    for (const name of new Set(namesOf(stream))) found.set(name, [...(found.get(name) ?? []), stream]);
  return found;
}

/** What is said of names in vain: those of no stream of a plan, of several, and of streams that lose nothing. */
export function vainNames(
  report: ReviewReport,
  changes: readonly StreamChange[],
  names: readonly string[],
): string[] {
  if (names.length === 0) return [];
  const losing = byName(report);
  // A long report leaves out streams that stay as they are.
  const known = new Set([...losing.keys(), ...changes.flatMap(namesOfChange)]);
  const own = nameToAllow(report);
  return [...new Set(names)].flatMap((name) => {
    const streams = losing.get(name) ?? [];
    if (streams.length === 1) return [];
    if (streams.length > 1)
      return [
        say`--allow-loss: "${name}" is the name of ${streams.length} streams that may lose messages, and allows none of them. Name each: ${fewOf(streams.map((stream) => JSON.stringify(own(stream) ?? name)))}.`,
      ];
    return known.has(name)
      ? [say`--allow-loss: "${name}" loses no messages by the plan; leave it out.`]
      : [say`--allow-loss: no stream of a plan is called "${name}".${suggestion(name, [...known])}`];
  });
}
