import { suggestion } from '../../core/model/nearest';
import { StreamChange } from '../../core/reading/plan/stream-change';
import { ReportedStream, ReviewReport } from './report';

/** The report with each stream marked that is named: that it may lose messages is accepted. */
export function allowLosses(report: ReviewReport, names: readonly string[]): ReviewReport {
  if (names.length === 0) return report;
  const isNamed = ({ name, address, constructPath, change }: ReportedStream) =>
    [name, address, constructPath, change?.formerName, change?.previousAddress].some(
      (said) => typeof said === 'string' && names.includes(said),
    );
  return {
    ...report,
    streams: report.streams.map((stream) =>
      stream.change !== undefined && stream.change.mayLose.length > 0 && isNamed(stream)
        ? { ...stream, change: { ...stream.change, lossAllowed: true as const } }
        : stream,
    ),
  };
}

/** What is said of names in vain: those that no stream of a plan has, and those whose streams lose nothing. */
export function vainNames(changes: readonly StreamChange[], names: readonly string[]): string[] {
  const known = new Map<string, boolean>();
  for (const { stream, address, formerName, previousAddress, mayLose } of changes)
    for (const name of [stream.name, address, stream.location.constructPath, formerName, previousAddress])
      if (typeof name === 'string') known.set(name, known.get(name) === true || mayLose.length > 0);
  return [...new Set(names)].flatMap((name) => {
    const loses = known.get(name);
    if (loses === undefined)
      return [`--allow-loss: no stream of a plan is called "${name}".${suggestion(name, [...known.keys()])}`];
    return loses ? [] : [`--allow-loss: "${name}" loses no messages by the plan; leave it out.`];
  });
}
