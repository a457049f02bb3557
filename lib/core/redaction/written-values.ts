import { ResourceDefinition } from '../model/app-definition';
import { isComposite } from '../model/json-object';
import { isUnknown, Location, Unknown } from '../model/stream-definition';
import { handsOn } from './expressions';

/** How often a local may refer to another before nothing is said of it. */
const MOST_STEPS = 8;
/** More than one expression refers to: what follows is not looked at. */
const MOST_REFERENCES = 100;

/** A variable, local, stored value, output of a module or item of a loop, and what is taken of it: `local.databases["orders"].password`. */
const REFERENCE =
  /(?<![\w.-])(var|local|terraform_data|module|each)\.([\w-]+)((?:\.[\w-]+|\[[^\]]{0,100}\])*)/g;
const STEP = /\.([\w-]+)|\[([^\]]{0,100})\]/g;

/** What of its block a reference means; of a local, what has its name. */
const MEMBERS: Readonly<Record<string, string | undefined>> = { var: 'default', terraform_data: 'input' };

/** A reference that is followed: the block it names, what of it is taken, and how many were followed before. */
interface Followed {
  readonly address: string;
  readonly kind: string;
  readonly name: string;
  readonly path: string;
  readonly scope: string;
  readonly step: number;
}

/** Where the references of something begin: its stack, and the module it is in. */
export function scopeOf({ stack, address = '' }: Location): string {
  const modules = address.matchAll(/(module\.[^.[\]]+)(?:\[[^\]]*\])?\./gy);
  return `${stack ?? ''}:${[...modules].map(([, name]) => `${name}.`).join('')}`;
}

/** What variables and locals are, as far as it is written. */
export class WrittenValues {
  private readonly blocks: ReadonlyMap<string, ResourceDefinition>;
  /** What files give to the variables of a stack. */
  private readonly given = new Map<string, unknown>();
  /** What was found behind a reference, so that each is followed once however many ways lead there. */
  private readonly followed = new Map<string, 'text' | 'perhaps' | undefined>();

  constructor(blocks: readonly ResourceDefinition[]) {
    this.blocks = new Map(
      blocks.map((block) => [`${block.location.stack ?? ''}:${block.location.address}`, block]),
    );
    for (const { type, values, location } of blocks)
      if (type === 'variable_value')
        this.given.set(`${location.stack ?? ''}:var.${values.name}`, values.value);
  }

  /**
   * Whether an expression is text in the end: written in it, in a local, or as the default of a variable.
   *
   * @returns `perhaps` where text is in it or behind it, and it cannot be said whether that becomes a part of the value
   */
  public textOf(value: Unknown, scope: string): 'text' | 'perhaps' | undefined {
    return this.behind(value, scope, 0);
  }

  private behind({ $holds, $unknown }: Unknown, scope: string, step: number): 'text' | 'perhaps' | undefined {
    if ($holds === 'credential' || $holds === 'text') return 'text';
    if (step >= MOST_STEPS) return $holds;
    const references = [...$unknown.matchAll(REFERENCE)].slice(0, MOST_REFERENCES);
    const found = references.map(([, kind, name, path]) => {
      // Terraform lets nothing that is sensitive into for_each as a whole.
      if (kind === 'each') return name === 'value' ? 'perhaps' : undefined;
      if (kind === 'module') return this.ofModule(name, path, scope, step);
      return this.of({ address: `${scope}${kind}.${name}`, kind, name, path, scope, step });
    });
    if (found.every((text) => text === undefined)) return $holds;
    // One thing that is handed on is what it says; of several some may be no secret.
    return found.length === 1 && found[0] === 'text' && handsOn($unknown) ? 'text' : 'perhaps';
  }

  private ofModule(name: string, path: string, scope: string, step: number): 'text' | 'perhaps' | undefined {
    const [taken = '', output = ''] = /^(?:\[[^\]]{0,100}\])?\.([\w-]+)/.exec(path) ?? [];
    const rest = path.slice(taken.length);
    const inside = `${scope}module.${name}.`;
    const address = `${inside}output.${output}`;
    return this.of({ address, kind: 'output', name: 'value', path: rest, scope: inside, step });
  }

  private of(reference: Followed): 'text' | 'perhaps' | undefined {
    const key = `${reference.step} ${reference.address} ${reference.path}`;
    if (!this.followed.has(key)) this.followed.set(key, this.follow(reference));
    return this.followed.get(key);
  }

  private follow({ address, kind, name, path, scope, step }: Followed): 'text' | 'perhaps' | undefined {
    const own = kind === 'var' ? this.ofVariable(address, name, scope, step) : undefined;
    if (own !== undefined) return own;
    const block = this.blocks.get(address);
    if (block === undefined) return undefined;
    let value = block.values[MEMBERS[kind] ?? name];
    const steps = kind === 'terraform_data' ? path.replace(/^\.[\w-]+/, '') : path;
    for (const [, member, index] of steps.matchAll(STEP)) {
      const key = member ?? index.trim().replace(/^"|"$/g, '');
      // A splat, or an index that is computed, may mean any of them.
      if (!isComposite(value) || isUnknown(value) || !Object.hasOwn(value, key)) break;
      value = value[key];
    }
    return this.in(value, scope, step);
  }

  /** What a variable has from elsewhere than its own block; which part of it is taken is not followed. */
  private ofVariable(address: string, name: string, scope: string, step: number): 'perhaps' | undefined {
    const [, outside, call] = /^(.*)(module\.[^.]+)\.$/.exec(scope) ?? [];
    const argument = call === undefined ? undefined : this.blocks.get(`${outside}${call}`)?.values[name];
    const values: [unknown, string][] = [
      [argument, outside ?? ''],
      [this.given.get(address), scope],
    ];
    return values.some(([value, where]) => this.in(value, where, step + 1) !== undefined)
      ? 'perhaps'
      : undefined;
  }

  private in(value: unknown, scope: string, step: number): 'text' | 'perhaps' | undefined {
    if (typeof value === 'string') return value === '' ? undefined : 'text';
    if (isUnknown(value)) return this.behind(value, scope, step + 1);
    if (!isComposite(value)) return undefined;
    return Object.values(value).some((member) => this.in(member, scope, step + 1) !== undefined)
      ? 'perhaps'
      : undefined;
  }
}
