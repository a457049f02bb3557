import { remembered } from '../model/remembered';
import { withSpellings } from '../model/spellings';
import { isUnknown, StreamDefinition } from '../model/stream-definition';
import { compilePattern, CompiledPattern } from './compile-pattern';

/** The filter of a stream, ready to match, with its numbers as they are spelt; what is not known yet stands in it as such. */
export const streamPattern = remembered((stream: StreamDefinition): CompiledPattern =>
  compilePattern(speltPattern(stream), isUnknown),
);

/** The filter of a stream with its numbers as they are spelt. */
export function speltPattern({ filterPattern, spelt }: StreamDefinition): unknown {
  return withSpellings(filterPattern, spelt, '/FilterPattern');
}
