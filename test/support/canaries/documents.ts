import { CREDENTIALS } from '../credentials';
import { FOUND_FOLDERS, HIDDEN_FOLDERS } from './corners/folders';
import { HIDDEN_CORNERS } from './corners/hidden';
import { STREAM_CORNERS } from './corners/streams';
import { TERRAFORM_CORNERS } from './corners/terraform';
import { WRITTEN_EXPRESSIONS } from './expressions';
import { FOLDERS, HIDING_FOLDERS } from './folders';
import { NAMED_PLACES, TEXT_PLACES, WRITTEN_PLACES } from './places';
import { around, Json, Make, planned, stack, state, stream, STREAM } from './shapes';
import { CARRIERS, NAMES, SPELLINGS } from './texts';
import { WRITTEN } from './written';

/** A document with a canary in the place of a credential. */
export interface CanaryDocument {
  /** Where the canary stands, in words. */
  readonly place: string;
  readonly canary: string;
  /** The files of a folder, which is reviewed. */
  readonly files: Readonly<Record<string, string>>;
}

const ATTRIBUTES: Json = { Source: 'source', Sink: 'sink', Transforms: 'transforms' };

/** Each parameter that is a credential, written in each way, in a stack. */
const PARAMETERS: [string, Make][] = CREDENTIALS.flatMap((pointer) => {
  const [, attribute, ...names] = pointer.split('/');
  return [false, true]
    .filter((isField) => !isField || attribute === 'Sink')
    .flatMap((isField) =>
      SPELLINGS.map((spelling, i): [string, Make] => [
        `${pointer}${isField ? '/Value' : ''}, spelling ${i}`,
        (secret) => {
          const written = isField ? `{"Form":"CONSTANT","Value":${spelling(secret)}}` : spelling(secret);
          const locals = { hidden_away: secret };
          return stack({ [ATTRIBUTES[attribute]]: around(names, written) }, { locals });
        },
      ]),
    );
});

/** The same in plans and states: a literal, a reference that is marked and one that is not, and no configuration. */
const PLANNED: [string, Make][] = CREDENTIALS.flatMap((pointer) => {
  const [, attribute, ...names] = pointer.split('/');
  const name = ATTRIBUTES[attribute];
  const values = (secret: string) => stream({ [name]: around(names, JSON.stringify(secret)) });
  const reference = { [name]: { references: ['var.password'] } };
  const ways: [string, Make][] = [
    [
      'a plan of a literal',
      (s) => planned(STREAM, values(s), {}, { [name]: { constant_value: values(s)[name] } }),
    ],
    ['a plan of a reference', (s) => planned(STREAM, values(s), {}, reference)],
    [
      'a plan of a marked reference',
      (s) => planned(STREAM, values(s), { after_sensitive: { [name]: true } }, reference),
    ],
    ['a plan that deletes', (s) => deleted(values(s))],
    ['a state', (s) => state(STREAM, values(s))],
    ['a marked state', (s) => state(STREAM, values(s), { [name]: true })],
  ];
  return ways.map(([way, make]): [string, Make] => [`${pointer} of ${way}`, make]);
});

function deleted(before: Json): Json {
  const plan = planned(STREAM, before);
  plan.resource_changes[1].change = { actions: ['delete'], before, after: null };
  return plan;
}

const CARRIED: [string, Make][] = TEXT_PLACES.flatMap(([place, at]) =>
  CARRIERS.flatMap((carrier, i): [string, Make][] => [
    [`${place} of a stack, carrier ${i}`, (secret) => stack(at(carrier(secret)))],
    [`${place} of a plan, carrier ${i}`, (secret) => planned(STREAM, stream(at(carrier(secret))))],
    [`${place} of a state, carrier ${i}`, (secret) => state(STREAM, stream(at(carrier(secret))))],
  ]),
);

/** What people write in texts, in places of each kind. */
const TOLD: [string, Make][] = WRITTEN_PLACES.flatMap(([place, at]) =>
  WRITTEN.slice(CARRIERS.length).map((carrier, i): [string, Make] => [
    `${place}, written ${i}`,
    (secret) => at(carrier(secret)),
  ]),
);

const NAMED: [string, Make][] = NAMED_PLACES.flatMap(([place, at]) =>
  NAMES.map((name): [string, Make] => [`${name} of ${place}`, (secret) => at(name, secret)]),
);

/** What Terraform marks sensitive, where nothing but the mark says so: judged, and never shown. */
export const MARKED: readonly [string, Make][] = [
  ...TEXT_PLACES.map(([place, at]): [string, Make] => [
    `${place}, which is marked`,
    (secret) => {
      const values = at(secret);
      const marks = Object.fromEntries(Object.keys(values).map((name) => [name, true]));
      return planned(STREAM, stream(values), { after_sensitive: marks });
    },
  ]),
  ...TEXT_PLACES.map(([place, at]): [string, Make] => [
    `${place} of a state, which is marked`,
    (secret) => {
      const values = at(secret);
      return state(
        STREAM,
        stream(values),
        Object.fromEntries(Object.keys(values).map((name) => [name, true])),
      );
    },
  ]),
  [
    'a filter, which is marked',
    (s) =>
      planned(STREAM, stream({ filter_pattern: `{"data":["${s}"]}` }), {
        after_sensitive: { filter_pattern: true },
      }),
  ],
  [
    'one tag, which is marked',
    (s) => planned(STREAM, stream({ tags: { a: s } }), { after_sensitive: { tags: { a: true } } }),
  ],
  [
    'everything, which is marked',
    (s) => planned(STREAM, stream({ description: s, tags: { a: s } }), { after_sensitive: true }),
  ],
  [
    'a name that a resource has',
    (s) =>
      planned(
        'alicloud_event_bridge_event_bus',
        { event_bus_name: s },
        { after_sensitive: { event_bus_name: true } },
      ),
  ],
  [
    'a region that is a variable',
    (s) => {
      const plan = planned('alicloud_vpc', {});
      plan.variables = { region: { value: s } };
      plan.configuration.provider_config.alicloud.expressions.region = { references: ['var.region'] };
      plan.configuration.root_module.variables = { region: { sensitive: true } };
      return plan;
    },
  ],
];

/** What rules and reports repeat of what people say. */
export const SAID: readonly [string, Make][] = [
  [
    'the reason of an acknowledgement',
    (s) => stack({ '//': { acknowledged: [{ rule: 'contract', reason: `password=${s}` }] } }),
  ],
  [
    'the owner of an acknowledgement',
    (s) => stack({ '//': { acknowledged: [{ rule: 'contract', reason: 'so', owner: `https://u:${s}@h` }] } }),
  ],
  [
    'the ticket of an acknowledgement',
    (s) =>
      stack({ '//': { acknowledged: [{ rule: 'contract', reason: 'so', ticket: `https://u:${s}@h` }] } }),
  ],
  ['a construct path', (s) => stack({ '//': { metadata: { path: `App/password=${s}/Resource` } } })],
  ['a filter by its name', (s) => stack({ filter_pattern: `{"data":{"password":["${s}"]}}` })],
];

let count = 0;

type Files = Readonly<Record<string, string>>;

function documentsOf(places: readonly [string, Make][]): CanaryDocument[] {
  return foldersOf(
    places.map(([place, make]) => [place, (secret) => ({ 'document.json': JSON.stringify(make(secret)) })]),
  );
}

function foldersOf(places: readonly [string, (secret: string) => Files][]): CanaryDocument[] {
  return places.map(([place, make]) => {
    count += 1;
    const canary = `C4nary${count.toString(36)}zz${count}`;
    return { place, canary, files: make(canary) };
  });
}

/** Every document in which a canary stands for a credential: each has a finding, or says that it is not evaluated. */
export const CANARIES = [
  ...documentsOf([...PARAMETERS, ...PLANNED, ...CARRIED, ...TOLD, ...NAMED, ...WRITTEN_EXPRESSIONS]),
  ...documentsOf([...TERRAFORM_CORNERS, ...STREAM_CORNERS]),
  ...foldersOf([...FOLDERS, ...FOUND_FOLDERS]),
];

/** Documents in which a canary is hidden, and nothing is wrong. */
export const HIDDEN_CANARIES = [
  ...documentsOf([...MARKED, ...SAID, ...HIDDEN_CORNERS]),
  ...foldersOf([...HIDING_FOLDERS, ...HIDDEN_FOLDERS]),
];
