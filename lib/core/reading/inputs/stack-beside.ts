import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppDefinition } from '../../model/app-definition';
import { InAccount } from '../../model/account-key';
import { Regional } from '../../model/region-key';
import { StreamDefinition, Location, withUnsafeSecrets } from '../../model/stream-definition';
import { readRecorded } from '../../rules/recorded-settings';
import { ReviewedInput } from '../reviewed-input';
import { readSynthesizedStack } from '../synthesized-stack';
import { isComposite } from '../../model/json-object';
import { refuseElsewhere } from './find-documents';

/**
 * A plan carries neither the paths of constructs nor what their authors say and accept. Where it lies beside the stack it was
 * made of, as in `cdktf.out/stacks/NAME`, they are taken from there.
 */
export function withStackBeside(input: ReviewedInput, file: string): ReviewedInput {
  if (input.kind === 'stack') return input;
  const beside = readStackBeside(file);
  if (beside === undefined) return input;
  const { streams, resources, misrecorded } = beside.app;
  const written = new Map([...streams, ...resources].map((item) => [item.location.address, item]));
  const place = <T extends Placed>(item: T): T => {
    const origin = written.get(addressOf(item));
    const { constructPath, acknowledged, recordProblems, unsafeSecrets = [] } = origin?.location ?? {};
    if (origin === undefined || constructPath === undefined) return item;
    const said = { ...(acknowledged && { acknowledged }), ...(recordProblems && { recordProblems }) };
    const location = { ...item.location, constructPath, ...said };
    return { ...item, ...whereIs(item, origin), location: withUnsafeSecrets(location, unsafeSecrets) };
  };
  const statements = new Map(streams.map((stream) => [stream.location.address, statementsOf(stream)]));
  const placed = new Map<StreamDefinition, StreamDefinition>();
  const placeOnce = (stream: StreamDefinition) => {
    if (!placed.has(stream)) placed.set(stream, { ...place(stream), ...statements.get(addressOf(stream)) });
    return placed.get(stream)!;
  };
  const { outside } = input.app;
  return {
    ...input,
    app: {
      ...input.app,
      streams: input.app.streams.map(placeOnce),
      resources: input.app.resources.map(place),
      ...(misrecorded && { misrecorded }),
      ...(outside && { outside: outside.map((item) => ({ ...item, subject: place(item.subject) })) }),
    },
    changes: input.changes.map((change) => ({ ...change, stream: placeOnce(change.stream) })),
    recorded: readRecorded(beside.stack),
  };
}

/** Something in an account and a region. */
type Placed = InAccount & Regional & Pick<StreamDefinition, 'ofProvider'>;

/** What its app says of where something is counts for the plan too, which has what providers say alone. */
function whereIs({ region, account }: Placed, origin: Placed): Partial<Placed> {
  return {
    region: region ?? origin.region,
    ...(typeof origin.account === 'string' && { account: origin.account }),
    ...(origin.ofProvider && { ofProvider: { region, account } }),
  };
}

/** What count and for_each make, and what a replacement left, is one resource of the stack. */
function addressOf({ location }: { readonly location: Location }): string | undefined {
  return location.address?.replace(/(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?(?: \(deposed object \w+\))?$/, '');
}

/** What its author says of a stream and no attribute holds. */
function statementsOf({ sinkRegion, overridden, expectations }: StreamDefinition): Partial<StreamDefinition> {
  return {
    ...(sinkRegion !== undefined && { sinkRegion }),
    ...(overridden && { overridden }),
    ...(expectations && { expectations }),
  };
}

/** Whatever is wrong with it: the plan can be reviewed without. */
function readStackBeside(
  file: string,
): { readonly stack: Record<string, any>; readonly app: AppDefinition } | undefined {
  const beside = join(dirname(file), 'cdk.tf.json');
  try {
    refuseElsewhere(beside, [dirname(file)]);
    const stack: unknown = JSON.parse(readFileSync(beside, 'utf8'));
    return isComposite(stack) ? { stack, app: readSynthesizedStack(stack) } : undefined;
  } catch {
    return undefined;
  }
}
