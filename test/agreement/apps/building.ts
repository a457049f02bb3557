import { fc } from '../../support/sampling';
import { App, Fn, Lazy, TerraformLocal, TerraformStack, TerraformVariable, Token } from 'cdktf';
import { Construct } from 'constructs';
import { AlicloudProvider, EventStream, IEventBus, StreamNetwork, UnsafeSecret } from '../../../lib';

/** A random app while it is made: what later steps may refer to. */
export class Building {
  public readonly stacks: TerraformStack[] = [];
  public readonly scopes: Construct[] = [];
  public readonly providers: AlicloudProvider[] = [];
  public readonly buses: IEventBus[] = [];
  public readonly streams: EventStream[] = [];
  public readonly networks: StreamNetwork[] = [];
  private readonly all: { readonly text: string; readonly stack: number }[] = [];
  private current = 0;
  private parts = 0;

  constructor(public readonly app: App) {}

  /** References, as texts: to this stack and to those before it, for stacks cannot depend on each other in a circle. */
  public get references(): string[] {
    return this.all.filter(({ stack }) => stack <= this.current).map(({ text }) => text);
  }

  /** Goes to the stack that something is in. */
  public enter(construct: Construct): void {
    this.current = this.stacks.indexOf(TerraformStack.of(construct));
  }

  /** Lets later steps refer to something here. */
  public refer(...texts: string[]): void {
    this.all.push(...texts.map((text) => ({ text, stack: this.current })));
  }

  /** An id that nothing in the scope has. */
  public id(scope: Construct, name: string): string {
    return scope.node.tryFindChild(name) === undefined ? name : `${name}${(this.parts += 1)}`;
  }

  public pick<T>(list: readonly T[], choice: number): T | undefined {
    return list.length === 0 ? undefined : list[choice % list.length];
  }

  public scope(choice: number): Construct {
    const scope = this.pick(this.scopes, choice)!;
    this.enter(scope);
    return scope;
  }

  public providerIn(scope: Construct, choice: number): AlicloudProvider | undefined {
    const stack = TerraformStack.of(scope);
    return this.pick(
      this.providers.filter((provider) => provider.cdktfStack === stack),
      choice,
    );
  }
}

/** One thing that is done to an app; it throws where props contradict each other, and then has done nothing. */
export type Step = (building: Building) => void;

/** A value that depends on what there is to refer to. */
export type Value<T> = (building: Building) => T;

/** What Terraform, JSON or this library might take for something else. */
const STRANGE = [
  '${x}',
  '%{ if a }',
  '$${y}',
  'a"b',
  '\\',
  'é\n',
  '',
  'x'.repeat(260),
  '\ue0e0',
  '-8.1e+298',
];

/** A text: of the kind that is given, strange, referred to as a whole or in part, or produced late. */
export function text(literal: fc.Arbitrary<string>): fc.Arbitrary<Value<string>> {
  const choice = fc.nat(1000);
  return fc.oneof(
    { weight: 12, arbitrary: literal.map((value) => () => value) },
    { weight: 1, arbitrary: fc.constantFrom(...STRANGE).map((value) => () => value) },
    { weight: 3, arbitrary: choice.map((n) => (b: Building) => b.pick(b.references, n) ?? 'none') },
    {
      weight: 1,
      arbitrary: fc.tuple(literal, choice).map(
        ([value, n]) =>
          (b: Building) =>
            `${value}-${b.pick(b.references, n) ?? ''}-"{`,
      ),
    },
    { weight: 1, arbitrary: literal.map((value) => () => Lazy.stringValue({ produce: () => value })) },
    { weight: 1, arbitrary: literal.map((value) => () => UnsafeSecret.plainText(value)) },
    {
      weight: 1,
      arbitrary: literal.map((value) => () => `amqp://user:${UnsafeSecret.plainText(value)}@host`),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(literal, choice).map(
        ([value, n]) =>
          (b: Building) =>
            Fn.join('-', [value, b.pick(b.references, n) ?? 'a']),
      ),
    },
  );
}

/** A number: plain, or a reference. */
export function number(literal: fc.Arbitrary<number>): fc.Arbitrary<Value<number>> {
  return fc.oneof(
    { weight: 6, arbitrary: literal.map((value) => () => value) },
    {
      weight: 1,
      arbitrary: fc.nat(1000).map((n) => (b: Building) => Token.asNumber(b.pick(b.references, n) ?? 3)),
    },
    { weight: 1, arbitrary: literal.map((value) => () => Lazy.numberValue({ produce: () => value })) },
  );
}

/** The value half of the time. */
export function maybe<T>(value: fc.Arbitrary<Value<T>>): fc.Arbitrary<Value<T | undefined>> {
  return fc.oneof(
    fc.constant((): undefined => undefined),
    value,
  );
}

/** An object of values. */
export function record<T extends object>(values: {
  [K in keyof T]: fc.Arbitrary<Value<T[K]>>;
}): fc.Arbitrary<Value<T>> {
  return fc
    .record(values as Record<string, fc.Arbitrary<Value<unknown>>>)
    .map(
      (members) => (b: Building) =>
        Object.fromEntries(Object.entries(members).map(([key, member]) => [key, member(b)])) as T,
    );
}

export const REGIONS = ['cn-hangzhou', 'cn-beijing', 'ap-southeast-1', 'cn-hongkong', 'cn-hangzhu'];
export const region = text(fc.constantFrom(...REGIONS));

export const ACCOUNTS = ['1234567890123456', '6543210987654321'];

/** What a provider says of its account: nothing, its id, also as a reference, or what it signs with. */
const signs: fc.Arbitrary<Value<object>> = fc.oneof(
  fc.constant(() => ({})),
  fc.constantFrom(...ACCOUNTS).map((accountId) => () => ({ accountId })),
  fc.nat().map((n) => (b: Building) => ({ accountId: b.pick(b.references, n) })),
  fc.constantFrom('dev', 'prod').map((profile) => () => ({ profile })),
  fc.constantFrom(...ACCOUNTS).map((id) => () => ({ assumeRole: { roleArn: `acs:ram::${id}:role/r` } })),
  fc.nat().map((n) => (b: Building) => {
    const roleArn = b.pick(b.references, n);
    return roleArn === undefined ? {} : { assumeRole: { roleArn } };
  }),
);

/** Stacks with their providers, with variables, and with constructs to put things in. */
export const stack: fc.Arbitrary<Step> = fc
  .record({
    name: fc.constantFrom('A', 'B', 'C', 'Shared'),
    providers: fc.array(fc.record({ region: maybe(region), account: signs, isAliased: fc.boolean() }), {
      maxLength: 3,
    }),
    variables: fc.array(
      fc.record({
        name: fc.constantFrom('topic', 'region', 'password', 'count'),
        default: fc.option(fc.constantFrom('orders', 'cn-hangzhou', '', 'x'.repeat(200)), { nil: undefined }),
        sensitive: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    isNested: fc.boolean(),
    hasLocal: fc.boolean(),
  })
  .map(({ name, providers, variables, isNested, hasLocal }) => (b: Building) => {
    if (b.app.node.tryFindChild(name) !== undefined) return;
    const made = new TerraformStack(b.app, name);
    b.stacks.push(made);
    b.scopes.push(made);
    b.enter(made);
    if (isNested) b.scopes.push(new Construct(made, 'Group'), new Construct(made, 'Group-2'));
    for (const variable of variables) {
      const { stringValue } = new TerraformVariable(made, b.id(made, variable.name), variable);
      b.refer(stringValue);
    }
    if (hasLocal) b.refer(new TerraformLocal(made, b.id(made, 'local'), 'cn-beijing').asString);
    providers.forEach((provider, i) => {
      const alias = provider.isAliased || i > 0 ? `alias${i}` : undefined;
      const config = { region: provider.region(b), alias, ...provider.account(b) };
      b.providers.push(new AlicloudProvider(made, `provider${i}`, config));
    });
    if (providers.length === 0) b.providers.push(new AlicloudProvider(made, 'provider', {}));
  });
