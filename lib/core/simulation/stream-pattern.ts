import { readJson } from '../model/json-value';
import { isUnknown, StreamDefinition } from '../model/stream-definition';
import { compilePattern, CompiledPattern } from './compile-pattern';

/** The filter of a stream, ready to match, with its numbers as they are spelt; what is not known yet stands in it as such. */
export function streamPattern({ filterPattern, filterText }: StreamDefinition): CompiledPattern {
  return compilePattern(filterText === undefined ? filterPattern : readJson(filterText), isUnknown);
}
