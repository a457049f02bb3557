import { said, say, words } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { codesIn } from '../../core/adoption/code';
import { differencesOf, restOf } from '../../core/adoption/difference';
import { Manner, NO_REST, StreamCode, streamCode } from '../../core/adoption/stream-code';
import { isMasked, Variable, Variables } from '../../core/adoption/variables';
import { AppDefinition } from '../../core/model/app-definition';
import { valueAt } from '../../core/model/json-pointer';
import { isUnknown, StreamDefinition, toApiRequest } from '../../core/model/stream-definition';
import { FreeNames } from '../../core/adoption/free-names';
import { redactApp } from '../../core/redaction/redact-app';
import { speltPattern } from '../../core/simulation/stream-pattern';
import { Hiding } from './hiding';
import { reasonToLeave } from './reason-to-leave';
import { Workbench } from './workbench';

/** A stream that is written. */
export interface AdoptedStream {
  readonly id: string;
  readonly name: string;
  /** As it was given. */
  readonly read: StreamDefinition;
  /** The same, with variables for its credentials. */
  readonly stream: StreamDefinition;
  readonly code: StreamCode;
}

/** A stream that is left alone, and why. */
export interface LeftStream {
  readonly name: string;
  readonly region?: string;
  readonly reason: string;
  /** Set where somebody has to do something about it; otherwise it is as it is to be. */
  readonly isFailure?: boolean;
}

/** The streams of one region, which become one stack. */
export interface AdoptedRegion {
  readonly region: string;
  /** Those that stand in its streams, by what stands for them there. */
  readonly variables: ReadonlyMap<string, Variable>;
  readonly streams: readonly AdoptedStream[];
}

/** What becomes of the streams that were read. */
export interface Adoption {
  readonly regions: readonly AdoptedRegion[];
  readonly left: readonly LeftStream[];
}

/** Writes streams as code that makes them as they are: what was made of the code is compared with what was read. */
export function adoptStreams(
  app: AppDefinition,
  regionOf: (stream: StreamDefinition) => string | undefined,
  bench: Workbench,
  problemOf: (stream: StreamDefinition) => string | undefined = () => undefined,
  problemOfCode: (code: StreamCode) => string | undefined = () => undefined,
): Adoption {
  const shown = redactApp(app);
  const hiding = new Hiding(app);
  const left: LeftStream[] = [];
  const regions = new Map<string, RegionAdoption>();
  const chosen = app.streams.flatMap((stream, i) => {
    const region = regionOf(stream);
    const secrets = (shown.streams[i].secrets ?? []).map(({ pointer }) => pointer);
    const reason =
      (stream.ownedBy === undefined ? problemOf(stream) : undefined) ??
      reasonToLeave(stream, secrets) ??
      (region === undefined ? said(NO_REGION) : hiding.problemOf(region));
    const name = nameOf(shown.streams[i]);
    if (reason !== undefined || region === undefined) {
      left.push({ name, region, reason: reason ?? said(NO_REGION), isFailure: stream.ownedBy === undefined });
      return [];
    }
    const own = regions.get(region) ?? new RegionAdoption(region, bench, hiding, problemOfCode);
    regions.set(region, own);
    own.announce(stream, secrets);
    return [{ own, name, region, secrets, read: stream, stream: { ...withMasked(stream, secrets), region } }];
  });
  for (const { own, name, region, secrets, read, stream } of chosen) {
    const problem = own.add(stream, secrets, read);
    if (problem !== undefined) left.push({ name, region, reason: problem, isFailure: true });
  }
  const adopted = [...regions.values()].map((region) => region.finished(left));
  return { regions: adopted.filter(({ streams }) => streams.length > 0), left };
}

/** A credential that an answer masks is another than the one that is filled in. */
function withMasked(stream: StreamDefinition, secrets: readonly string[]): StreamDefinition {
  const request = toApiRequest(stream);
  const masked = secrets.filter((pointer) => isMasked(valueAt(request, pointer)));
  if (masked.length === 0) return stream;
  return { ...stream, answeredOtherwise: [...(stream.answeredOtherwise ?? []), ...masked] };
}

const NO_REGION = words`nothing says its region; give it with --region`;

/** Where no name is known, the address tells it from others. */
function nameOf({ name, location }: StreamDefinition): string {
  return isUnknown(name) || name === '' ? (location.address ?? say`(no name)`) : name;
}

class RegionAdoption {
  private readonly variables: Variables;
  private readonly streams = new Map<string, AdoptedStream>();
  private readonly ids = new FreeNames();

  constructor(
    private readonly region: string,
    private readonly bench: Workbench,
    private readonly hiding: Hiding,
    private readonly problemOfCode: (code: StreamCode) => string | undefined,
  ) {
    this.variables = new Variables(hiding.clean, hiding.texts);
  }

  /** Has a variable for each of its credentials: where one stands elsewhere too, it is still called after this place. */
  public announce(stream: StreamDefinition, secrets: readonly string[]): void {
    this.variables.announce(stream, secrets);
  }

  /** @returns why not, where it cannot be written so that nothing changes */
  public add(
    stream: StreamDefinition,
    secrets: readonly string[],
    read: StreamDefinition,
  ): string | undefined {
    const wanted = this.variables.prepare(stream, secrets);
    const id = this.ids.free(constructId(String(stream.name)));
    const code = this.write(wanted, id);
    if (typeof code === 'string') return code;
    const problem = this.hiding.problemOf([code, stream.location.address]) ?? this.problemOfCode(code);
    if (problem !== undefined) return problem;
    this.streams.set(id, { id, name: String(stream.name), read, stream: wanted, code });
    return undefined;
  }

  /** Tries typed properties first, then what is missing beside them, then the parts as EventBridge spells them. */
  private write(wanted: StreamDefinition, id: string): StreamCode | string {
    let problem = '';
    for (const raw of [false, true]) {
      let manner: Manner = { rest: NO_REST, raw, rawTransforms: raw };
      for (let round = 0; round < 2; round += 1) {
        const code = streamCode(wanted, manner);
        const made = this.made(code, id);
        if (typeof made === 'string') {
          problem = made;
          break;
        }
        const differences = differencesOf(wanted, made);
        if (differences.length === 0) return code;
        problem = say`the code would change it at ${listed(differences)}`;
        manner = {
          rest: restOf(wanted, made),
          raw,
          rawTransforms: raw || differences.includes('/Transforms'),
        };
      }
    }
    return problem;
  }

  private made(code: StreamCode, id: string): StreamDefinition | string {
    try {
      return spelt(this.bench.stack(this.region, this.variables).add(code, id));
    } catch (error) {
      return firstLineOf(error);
    }
  }

  /** All of them, after the whole stack was made as Terraform gets it. */
  public finished(left: LeftStream[]): AdoptedRegion {
    const leave = ({ name }: AdoptedStream, reason: string) =>
      left.push({ name, region: this.region, reason, isFailure: true });
    let all = [...this.streams.values()];
    let synthesized = this.synthesized(all);
    if (typeof synthesized === 'string') {
      // One that spoils the stack leaves the others as they are.
      all = all.filter((one) => {
        const alone = this.synthesized([one]);
        if (typeof alone === 'string') leave(one, alone);
        return typeof alone !== 'string';
      });
      synthesized = this.synthesized(all);
      if (typeof synthesized === 'string') throw new Error(synthesized);
    }
    const made = synthesized;
    const same = all.filter((one) => {
      const read = made.get(one.id);
      const differences = read === undefined ? ['/'] : differencesOf(one.stream, spelt(read));
      if (differences.length > 0) leave(one, say`the code would change it at ${listed(differences)}`);
      return differences.length === 0;
    });
    const used = new Set(same.flatMap(({ code }) => variablesIn(code)));
    const variables = new Map([...this.variables.all].filter(([key]) => used.has(key)));
    return { region: this.region, variables, streams: same };
  }

  /** @returns why not, where they cannot be made together */
  private synthesized(streams: readonly AdoptedStream[]): ReadonlyMap<string, StreamDefinition> | string {
    try {
      const stack = this.bench.stack(this.region, this.variables);
      for (const { code, id } of streams) stack.add(code, id);
      return stack.synthesized();
    } catch (error) {
      return firstLineOf(error);
    }
  }
}

function firstLineOf(error: unknown): string {
  return (error as Error).message.split('\n')[0];
}

function variablesIn({ props }: StreamCode): string[] {
  return codesIn(props).flatMap((code) => (code.is === 'variable' ? [code.key] : []));
}

/** `OrdersOut` for `orders-out`. */
function constructId(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = words.map((word) => word[0].toUpperCase() + word.slice(1)).join('');
  return /^[A-Za-z]/.test(joined) ? joined : `Stream${joined}`;
}

/** With each number as it is spelt. */
function spelt(stream: StreamDefinition): StreamDefinition {
  return { ...stream, filterPattern: speltPattern(stream) };
}
