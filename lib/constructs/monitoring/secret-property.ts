import { isUnresolved } from '../engine';
import { literalProperty } from '../terraform/template';

/** A credential for a string attribute: as it came where a token may carry the mark of an unsafe secret. */
export function secretProperty(text: string | undefined): string | undefined {
  return isUnresolved(text) ? text : literalProperty(text);
}
