import { visibleJson } from './display';
import { ReviewReport } from './report';

/** The report as JSON, one line more than a person needs and all a program wants. */
export function renderJson(report: ReviewReport): string {
  return visibleJson(report);
}
