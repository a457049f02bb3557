/** What the reference says of every public name: what it is, what happens without it, and where that is written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectBuilt } from '../support/built';

interface Docs {
  readonly summary?: string;
  readonly default?: string;
  readonly see?: string;
}

interface Member {
  readonly name: string;
  readonly optional?: boolean;
  readonly docs?: Docs;
}

interface Type extends Member {
  readonly fqn: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly datatype?: boolean;
  readonly abstract?: boolean;
  readonly locationInModule: { readonly filename: string };
  readonly properties?: readonly Member[];
  readonly methods?: readonly Member[];
  readonly members?: readonly Member[];
}

/** Every type of the package that is written for people; bindings of the provider are described by its registry. */
function types(): readonly Type[] {
  expectBuilt();
  const assembly = JSON.parse(readFileSync(join(__dirname, '..', '..', '.jsii'), 'utf8'));
  const all = Object.values<Type>(assembly.types);
  return all.filter(({ fqn, name }) => !fqn.includes('.provider.') && !name.startsWith('AlicloudProvider'));
}

/** What the library hands out and nobody writes: a member that is missing there has no default. */
const HANDED_OUT = [
  'FailedLeaf',
  'PatternEvaluation',
  'SimulatedField',
  'SimulationNote',
  'StreamContext',
  'StreamSimulation',
  'TestedFinding',
];

/** Folders whose classes stand for something of Alibaba Cloud, which has a page. */
const WITH_A_PAGE = ['sources', 'sinks', 'transforms', 'resources', 'patterns', 'monitoring', 'delivery'];
/** The base classes of these folders and what every one of them is given. */
const OF_OURS = ['StreamSink', 'StreamSource', 'StreamTransform', 'EventValue'];

it('says what each name is', () => {
  const named = types().flatMap((type) => [
    [type.name, type] as const,
    ...[...(type.properties ?? []), ...(type.methods ?? []), ...(type.members ?? [])].map(
      (member) => [`${type.name}.${member.name}`, member] as const,
    ),
  ]);
  expect(named.length).toBeGreaterThan(1500);
  const silent = named.filter(([, { docs }]) => !docs?.summary || /^no description/i.test(docs.summary));
  expect(silent.map(([name]) => name)).toEqual([]);
});

describe('what may be left out', () => {
  const optional = () =>
    types()
      .filter(({ name, datatype }) => datatype === true && !HANDED_OUT.includes(name))
      .flatMap(({ name, properties = [] }) =>
        properties
          .filter((property) => property.optional)
          .map((property) => [`${name}.${property.name}`, property.docs?.default] as const),
      );

  it('says what happens then', () => {
    expect(optional().length).toBeGreaterThan(400);
    expect(
      optional()
        .filter(([, text]) => text === undefined)
        .map(([name]) => name),
    ).toEqual([]);
  });

  it('says it in the words of who writes it, not of the request', () =>
    expect(optional().filter(([, text]) => /\b(?:not sent|omitted|undefined|unset)\b/i.test(text!))).toEqual(
      [],
    ));
});

it('names the page of what Alibaba Cloud describes', () => {
  const folder = ({ locationInModule }: Type) => locationInModule.filename.split('/')[2];
  const classes = types().filter(
    (type) => type.kind === 'class' && WITH_A_PAGE.includes(folder(type)) && !OF_OURS.includes(type.name),
  );
  expect(classes.length).toBeGreaterThan(70);
  expect(classes.filter(({ docs }) => !docs?.see).map(({ name }) => name)).toEqual([]);
});
