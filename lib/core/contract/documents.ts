import { say } from '../language/say';
import { EVENTBRIDGE_DOCUMENTS } from './documents/eventbridge';
import { MONITORING_DOCUMENTS } from './documents/monitoring';
import { PROVIDER_DOCUMENTS } from './documents/provider';
import { SERVICE_DOCUMENTS } from './documents/services';
import { SourceDocument } from './documents/source-document';

/** Every document that a fact of the library was read in, by its id. Facts name the id. */
export const DOCUMENTS = {
  ...EVENTBRIDGE_DOCUMENTS,
  ...SERVICE_DOCUMENTS,
  ...MONITORING_DOCUMENTS,
  ...PROVIDER_DOCUMENTS,
} as const;

export type DocumentId = keyof typeof DOCUMENTS;

/** Whether a document has this id. */
export function isDocumentId(id: unknown): id is DocumentId {
  return typeof id === 'string' && Object.hasOwn(DOCUMENTS, id);
}

/** The document a fact was read in, as findings and reports show it. */
export interface FactSource {
  readonly title: string;
  /** The date of the document, ISO 8601, or that it is undated and when it was read. */
  readonly date: string;
  readonly url?: string;
}

/** How the date of a document begins that has none; what programs read has it in English. */
const UNDATED = 'undated, read ';

const CITED = Object.fromEntries(Object.entries(DOCUMENTS).map(([id, document]) => [id, citation(document)]));

function citation({ title, url, published, read }: SourceDocument): FactSource {
  const date = published ?? UNDATED + read;
  return url === undefined ? { title, date } : { title, date, url };
}

/** A document as findings show it; the same object each time. */
export function cite(id: DocumentId): FactSource {
  return CITED[id];
}

/** `EventBridge: Limits (2026-03-10)`. */
export function describeSource(source: FactSource): string {
  const { title, date } = source;
  const said = date.startsWith(UNDATED) ? say`undated, read ${date.slice(UNDATED.length)}` : date;
  return `${title} (${said})`;
}
