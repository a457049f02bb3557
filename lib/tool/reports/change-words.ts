import { say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { StreamAction } from '../../core/reading/plan/stream-change';
import { ReportedChange } from './reported-change';

const WORDS: Readonly<Record<StreamAction, () => string>> = {
  create: () => say`created`,
  update: () => say`updated in place`,
  replace: () => say`replaced: deleted and made again`,
  delete: () => say`deleted`,
  forget: () => say`no longer managed; it stays in the cloud`,
  none: () => say`unchanged`,
};

/** What Terraform puts before a resource in its plans. */
export const MARKS: Readonly<Record<StreamAction, string>> = {
  create: '+',
  update: '~',
  replace: '-/+',
  delete: '-',
  forget: '.',
  none: '',
};

/** What a plan does to a stream, as one sentence. */
export function changeWords({ action, changed, reasons, imported, previousAddress }: ReportedChange): string {
  const done = WORDS[action]();
  const what = !imported ? done : action === 'none' ? say`imported` : say`imported, and ${done}`;
  const moved = previousAddress === undefined ? '' : say`, moved from ${previousAddress}`;
  const why = reasons.length === 0 ? '' : say`, because ${reasons.join('; ')}`;
  const parameters = changed.length === 0 ? '' : say` (${listed(changed)})`;
  return `${what}${moved}${parameters}${why}`;
}
