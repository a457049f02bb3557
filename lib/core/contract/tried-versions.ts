/** The versions of the provider that the library was made from and tried with, and when that was. */
export const TRIED_PROVIDER = { from: '1.293.0', to: '1.293.0', on: '2026-11-21' } as const;

/** Whether a version is within them, by its first two numbers: the third brings no new schema. */
export function isTried(version: string): boolean {
  const minor = (text: string) => text.split('.').slice(0, 2).map(Number);
  const [major, release] = minor(version);
  const [[fromMajor, from], [toMajor, to]] = [minor(TRIED_PROVIDER.from), minor(TRIED_PROVIDER.to)];
  const isAfter = major > fromMajor || (major === fromMajor && release >= from);
  const isBefore = major < toMajor || (major === toMajor && release <= to);
  return isAfter && isBefore;
}
