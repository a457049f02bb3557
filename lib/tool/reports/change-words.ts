import { StreamAction } from '../../core/reading/plan/stream-change';
import { ReportedChange } from './report';

const WORDS: Readonly<Record<StreamAction, string>> = {
  create: 'created',
  update: 'updated in place',
  replace: 'replaced: deleted and made again',
  delete: 'deleted',
  forget: 'no longer managed; it stays in the cloud',
  none: 'unchanged',
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
  const what = imported ? `imported${action === 'none' ? '' : `, and ${WORDS[action]}`}` : WORDS[action];
  const moved = previousAddress === undefined ? '' : `, moved from ${previousAddress}`;
  const why = reasons.length === 0 ? '' : `, because ${reasons.join('; ')}`;
  const parameters = changed.length === 0 ? '' : ` (${changed.join(', ')})`;
  return `${what}${moved}${parameters}${why}`;
}
