import { say } from '../../language/say';
import { AppDefinition } from '../../model/app-definition';
import { Location, Repetition, StreamDefinition, isUnknown } from '../../model/stream-definition';
import { NotEvaluated } from '../../rules/finding';
import { readRecorded } from '../../rules/recorded-settings';
import { withReferences } from '../cross-stack';
import { InputError } from '../input-error';
import { unseenOfBlocks } from '../out-of-sight';
import { Place } from '../provider-account';
import { readRepetition } from '../repetition';
import { ReviewedInput } from '../reviewed-input';
import { misrecordedIn, readBlocks } from '../synthesized-stack';
import { KnownValues } from './known-values';
import { Module } from './module';
import { PEER } from './read-hcl';
import { placesGiven, placesIn } from './provider-places';

type Json = Record<string, any>;

/** More calls of modules than an app has; beyond it, modules that call each other twice would never end. */
const MOST_CALLS = 10_000;

/** A module that is called, and with what. */
interface Called {
  readonly module: Module;
  /** `module.a.module.b`, empty for the root. */
  readonly address: string;
  readonly given?: Json;
  readonly places?: ReadonlyMap<string, Place>;
  readonly repetition?: Repetition;
}

/**
 * Reads a stack with the modules that it calls.
 *
 * @param label what the stack is called in references
 */
export function readModuleTree(root: Module, label: string): ReviewedInput {
  const recorded = readRecorded(root.json);
  const apps: AppDefinition[] = [];
  const notEvaluated: NotEvaluated[] = [];
  const open: Called[] = [{ module: root, address: '' }];
  for (let i = 0; i < open.length; i += 1) {
    if (i > MOST_CALLS) throw new InputError(say`calls more than ${MOST_CALLS} modules`);
    const { module, address, given, places = new Map<string, Place>(), repetition } = open[i];
    const { blocks } = module;
    const known = new KnownValues(blocks, given);
    const said = recorded.environments;
    const app = readBlocks(blocks, { label, said, given, places, values: module.values });
    for (const file of module.unread ?? []) notEvaluated.push(unread(file, label));
    notEvaluated.push(...unseenOfBlocks(blocks, address, label));
    apps.push(address === '' ? app : within(app, address, label, repetition));
    const own = new Map([...places, ...placesIn(blocks.provider, known, label)]);
    for (const { labels, body } of blocks.module) {
      const inner = module.called.get(labels[0]);
      const innerAddress = `${address === '' ? '' : `${address}.`}module.${labels[0]}`;
      if (inner === undefined) notEvaluated.push(unseen(innerAddress, label));
      else {
        const call = known.in(body);
        open.push({
          module: inner,
          address: innerAddress,
          given: call,
          places: placesGiven(own, call),
          repetition: times(repetition, readRepetition(call)),
        });
      }
    }
  }
  const [{ outputs }] = apps;
  const configured = apps.flatMap(({ blocks = [] }) => blocks);
  const misrecorded = misrecordedIn(root.json, label);
  const app = {
    streams: apps.flatMap(({ streams }) => streams),
    resources: apps.flatMap(({ resources }) => resources),
    ...(outputs !== undefined && { outputs }),
    ...(configured.length > 0 && { blocks: configured }),
    ...(misrecorded.length > 0 && { misrecorded }),
  };
  return { kind: 'stack', app, changes: [], notEvaluated, recorded };
}

function unseen(address: string, stack: string): NotEvaluated {
  const reason = say`a stack does not show what is in a module that it calls; review its plan`;
  return { rule: 'contract', address, stack, reason };
}

function unread(address: string, stack: string): NotEvaluated {
  const reason = say`it gives values to variables in HCL, which nothing here reads; install ${PEER} beside this library`;
  return { rule: 'plaintext-secret', address, stack, reason };
}

/** What Terraform makes of a module, which it makes several times itself. */
function times(outer: Repetition | undefined, inner: Repetition | undefined): Repetition | undefined {
  if (outer === undefined || inner === undefined) return outer ?? inner;
  const [first, second] = [outer.instances, inner.instances];
  if (isUnknown(first) || isUnknown(second))
    return { by: inner.by, instances: isUnknown(first) ? first : second };
  return { by: inner.by, instances: first * second };
}

/** What a module has, at its place in the stack. */
function within(
  app: AppDefinition,
  module: string,
  stack: string,
  repetition: Repetition | undefined,
): AppDefinition {
  const place = ({ address, ...location }: Location): Location => ({
    ...location,
    address: `${module}.${address}`,
  });
  const { streams, resources, blocks } = withReferences(app, (reference) =>
    reference.startsWith(`${stack}:`) ? `${stack}:${module}.${reference.slice(stack.length + 1)}` : undefined,
  );
  return {
    streams: streams.map((stream): StreamDefinition => {
      const repeated = times(repetition, stream.repetition);
      return { ...stream, location: place(stream.location), ...(repeated && { repetition: repeated }) };
    }),
    resources: resources.map((resource) => ({ ...resource, location: place(resource.location) })),
    ...(blocks && { blocks: blocks.map((block) => ({ ...block, location: place(block.location) })) }),
  };
}
