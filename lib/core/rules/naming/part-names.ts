import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { ResourceRule, RuleOutput, StreamRule } from '../rule';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { checkName, nameRule, NameShape } from './name-rule';

/** What a service takes as a name, wherever it stands. */
export type Shape = Omit<NameShape, 'type' | 'attributes'>;

/** A parameter of a source or sink that holds a name. */
export interface NamedParameter {
  /** By the kind of the part: the parameter, and what it may be; the shape may depend on the part. */
  readonly [kind: string]: [parameter: string, shape: (stream: StreamDefinition) => Shape];
}

/** A rule about names in the parts of streams and in resources. */
export function partNameRule(
  id: string,
  title: string,
  protectsFrom: string,
  parts: NamedParameter,
  resources: NameShape[],
): StreamRule & ResourceRule {
  return {
    ...nameRule(id, title, protectsFrom, resources),
    check(stream, output) {
      for (const part of [stream.source, stream.sink]) {
        const side = part === stream.source ? 'Source' : 'Sink';
        if (!Object.hasOwn(parts, part.kind)) continue;
        const [parameter, shapeOf] = parts[part.kind];
        checkParameter(
          `/${side}/${part.kind}/${pointerOf(part, parameter)}`,
          valueOf(part, parameter),
          shapeOf(stream),
          output,
        );
      }
    },
  };
}

/** What is missing or no text is the contract's to report. */
function checkParameter(pointer: string, value: unknown, shape: Shape, output: RuleOutput): void {
  if (isUnknown(value)) return output.skip(pointer, value.$unknown);
  if (typeof value !== 'string') return;
  checkName(value, pointer, shape, output);
}
