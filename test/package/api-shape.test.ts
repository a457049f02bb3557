import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectBuilt } from '../support/built';

interface Parameter {
  readonly name: string;
  readonly type: { readonly fqn?: string; readonly primitive?: string };
}

interface Member {
  readonly name: string;
  readonly static?: boolean;
  readonly parameters?: readonly Parameter[];
  readonly returns?: { readonly type: { readonly fqn?: string } };
}

interface Type {
  readonly fqn: string;
  readonly name: string;
  readonly kind: string;
  readonly methods?: readonly Member[];
  readonly properties?: readonly Member[];
}

/** Words of Python, Java and C#, by which jsii or a compiler would rename a member. Go writes all with a capital. */
const KEYWORDS = new Set(
  [
    'and as assert async await break class continue def del elif else except finally for from global if import in is',
    'lambda nonlocal not or pass raise return try while with yield',
    'abstract base bool byte case catch char checked const decimal default delegate do double enum event explicit extern',
    'false fixed float foreach goto implicit int interface internal lock long namespace new null object operator out',
    'override params private protected public readonly ref sbyte sealed short sizeof stackalloc static string struct',
    'switch this throw true typeof uint ulong unchecked unsafe ushort using virtual void volatile',
    'boolean extends final implements instanceof native package strictfp super synchronized throws transient',
  ].flatMap((line) => line.split(' ')),
);

/** Keywords of C# alone, which writes properties with a capital. */
const KEPT = [
  'IStreamMetric.namespace',
  'SampleMessage.event',
  'StreamMetric.namespace',
  'StreamMetricProps.namespace',
  'StreamSimulation.event',
];

const types = (): readonly Type[] => {
  expectBuilt();
  const assembly = JSON.parse(readFileSync(join(__dirname, '..', '..', '.jsii'), 'utf8'));
  const all = Object.values<Type>(assembly.types);
  // Generated bindings are named by the provider.
  return all.filter(({ fqn, name }) => !fqn.includes('.provider.') && !name.startsWith('AlicloudProvider'));
};

const isStruct = (fqn: string | undefined) =>
  fqn !== undefined && /(Props|Options|Location|Configuration)$/.test(fqn);

it('no member is named by a keyword of another language', () => {
  const names = types().flatMap(({ name, methods = [], properties = [] }) =>
    [...methods, ...properties].flatMap((member) => [
      [`${name}.${member.name}`, member.name],
      ...(member.parameters ?? []).map((parameter) => [
        `${name}.${member.name}(${parameter.name})`,
        parameter.name,
      ]),
    ]),
  );
  expect(names.length).toBeGreaterThan(500);
  expect(names.filter(([, word]) => KEYWORDS.has(word)).map(([path]) => path)).toEqual(KEPT);
});

it('no method returns what it belongs to, for a chain', () => {
  const chains = types().flatMap(({ fqn, name, methods = [] }) =>
    methods
      .filter((method) => method.static !== true && method.returns?.type.fqn === fqn)
      .map((method) => `${name}.${method.name}`),
  );
  expect(chains).toEqual([]);
});

it('what has more than two parameters has an object of them at the end, to which more can be added', () => {
  const lists = types().flatMap(({ name, methods = [] }) =>
    methods
      .map((method) => ({
        method,
        own: (method.parameters ?? []).filter(({ name: n }) => n !== 'scope' && n !== 'id'),
      }))
      .filter(({ own }) => own.length > 2 && !isStruct(own.at(-1)?.type.fqn))
      .map(({ method }) => `${name}.${method.name}`),
  );
  expect(lists).toEqual([]);
});

it('names that were told apart stay apart', () => {
  const names = new Set(types().map(({ name }) => name));
  for (const old of ['Rules', 'Limits', 'EventSource', 'EventOrigin', 'GrantOptions', 'AttachedPolicy'])
    expect([old, names.has(old)]).toEqual([old, false]);
});
