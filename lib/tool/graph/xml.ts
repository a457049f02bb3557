import { inertXml } from '../reports/inert';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in XML or HTML, between tags or in a quoted attribute. */
export function escapeXml(text: string): string {
  return inertXml(text.replace(/[&<>"']/g, (character) => ENTITIES[character]));
}
