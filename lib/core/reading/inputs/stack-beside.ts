import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StreamDefinition, StreamOrigin } from '../../model/stream-definition';
import { readRecorded } from '../../rules/recorded-settings';
import { ReviewedInput } from '../reviewed-input';
import { readSynthesizedStack } from '../synthesized-stack';

/**
 * A plan carries neither the paths of constructs nor what their authors accept. Where it lies beside the stack it was
 * made of, as in `cdktf.out/stacks/NAME`, they are taken from there.
 */
export function withStackBeside(input: ReviewedInput, file: string): ReviewedInput {
  if (input.kind === 'stack') return input;
  const stack = readStackBeside(file);
  if (stack === undefined) return input;
  const { streams, resources } = readSynthesizedStack(stack);
  const origins = new Map([...streams, ...resources].map(({ origin }) => [origin.address, origin]));
  const place = <T extends { readonly origin: StreamOrigin }>(item: T): T => {
    // What count and for_each make is one resource of the stack.
    const address = item.origin.address?.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, '');
    const { constructPath, acknowledged } = origins.get(address) ?? {};
    if (constructPath === undefined) return item;
    return { ...item, origin: { ...item.origin, constructPath, ...(acknowledged && { acknowledged }) } };
  };
  const placed = new Map<StreamDefinition, StreamDefinition>();
  const placeOnce = (stream: StreamDefinition) => {
    if (!placed.has(stream)) placed.set(stream, place(stream));
    return placed.get(stream)!;
  };
  return {
    ...input,
    app: { streams: input.app.streams.map(placeOnce), resources: input.app.resources.map(place) },
    changes: input.changes.map((change) => ({ ...change, stream: placeOnce(change.stream) })),
    recorded: readRecorded(stack),
  };
}

/** Whatever is wrong with it: the plan can be reviewed without. */
function readStackBeside(file: string): Record<string, any> | undefined {
  try {
    const stack: unknown = JSON.parse(readFileSync(join(dirname(file), 'cdk.tf.json'), 'utf8'));
    return typeof stack === 'object' && stack !== null ? stack : undefined;
  } catch {
    return undefined;
  }
}
