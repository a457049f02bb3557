/**
 * The same few streams in every spelling that Terraform takes: blocks that repeat, lists of them, several files, overrides,
 * HCL, locals, count and for_each, modules in modules.
 */
export interface Spelling {
  readonly name: string;
  /** By their paths in the folder of a module. */
  readonly files: Readonly<Record<string, string>>;
}

const TYPE = 'alicloud_event_bridge_event_streaming';

/** Every choice that a writer of configuration has. */
const CHOICES = {
  format: ['json', 'hcl', 'json and hcl'],
  listed: ['nothing', 'resources', 'types', 'blocks', 'roots', 'everything'],
  repeated: ['nothing', 'resource', 'type', 'both'],
  repetition: ['none', 'count', 'count of a local', 'no count', 'map', 'set', 'unknown'],
  files: [
    'one',
    'two',
    'override of a name',
    'override of a sink',
    'override of a count',
    'new locals in an override',
  ],
  names: ['literal', 'local', 'local of a local', 'escaped'],
  nesting: ['direct', 'module', 'module with a count', 'module in a module', 'module with an override'],
} as const;

type Choices = { readonly [K in keyof typeof CHOICES]: (typeof CHOICES)[K][number] };

/** As many spellings as are wanted; each is another combination, and any two choices meet early on. */
export function spellings(count: number): Spelling[] {
  const keys = Object.keys(CHOICES) as (keyof typeof CHOICES)[];
  const found = new Map<string, Choices>();
  // A generator of numbers of its own, so that a spelling keeps its number.
  let state = 20261126;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  while (found.size < count) {
    const picked = keys.map((key) => [key, CHOICES[key][next(CHOICES[key].length)]]);
    found.set(JSON.stringify(picked), Object.fromEntries(picked) as Choices);
  }
  return [...found.values()].map((choices, i) => ({
    name: `s${i}`,
    files: filesOf(choices, i),
  }));
}

/** A stream in data: its arguments as they are written. */
type Body = Readonly<Record<string, unknown>>;

function streams({ repetition, names }: Choices, i: number): Record<string, Body> {
  const part = (kind: string, parameters: object) => JSON.stringify({ [kind]: parameters });
  const constant = (Value: string) => ({ Form: 'CONSTANT', Value });
  const body = (id: string): Body => ({
    event_streaming_name: {
      literal: `${id}-${i}`,
      local: '${local.name}',
      'local of a local': '${local.again}',
      escaped: `$\${x}${i}`,
    }[names],
    source: part('SourceMNSParameters', {
      RegionId: 'cn-hangzhou',
      QueueName: `q-${i}`,
      IsBase64Decode: true,
    }),
    sink: part('SinkMNSParameters', {
      QueueName: constant(`\${local.name}-${id}`),
      Body: { Form: 'ORIGINAL' },
    }),
    filter_pattern: JSON.stringify({ data: { level: ['WARN', { prefix: `$\${${id}}` }] } }),
    run_options: JSON.stringify({ ErrorsTolerance: 'ALL', MaximumTasks: 1 + (i % 3) }),
  });
  const repeat: Record<Choices['repetition'], Body> = {
    none: {},
    count: { count: 2 },
    'count of a local': { count: '${local.number}' },
    'no count': { count: 0 },
    map: { for_each: { a: 'x', b: 'y', c: 'z' } },
    set: { for_each: '${toset(["a", "b"])}' },
    unknown: { count: '${length(local.list)}' },
  };
  return { one: body('one'), two: { ...body('two'), ...repeat[repetition] } };
}

function localsOf(i: number): Body {
  return { name: `local-${i}`, again: '${local.name}', number: 3, list: ['a', 'b'] };
}

/** JSON with its keys as they are given, again or not. */
function object(entries: readonly (readonly [key: string, text: string])[]): string {
  return `{${entries.map(([key, text]) => `${JSON.stringify(key)}: ${text}`).join(', ')}}`;
}

function jsonOf(found: Readonly<Record<string, Body>>, locals: Body, choices: Choices): string {
  const lists = (what: Choices['listed']) => choices.listed === what || choices.listed === 'everything';
  const listIf = (is: boolean, text: string) => (is ? `[${text}]` : text);
  const blocks = Object.entries(found).map(
    ([id, body]) => [id, listIf(lists('blocks'), JSON.stringify(body))] as const,
  );
  const isApart = choices.repeated !== 'nothing' && blocks.length > 1;
  const groups = isApart ? blocks.map((block) => [block]) : [blocks];
  const types = groups.map((group) => [TYPE, listIf(lists('types'), object(group))] as const);
  const resources =
    choices.repeated === 'type'
      ? [['resource', listIf(lists('resources'), object(types))] as const]
      : types.map((type) => ['resource', listIf(lists('resources'), object([type]))] as const);
  const [first, ...more] = resources;
  const rest = [
    ...more,
    ...(choices.repeated === 'both'
      ? [['resource', `{"terraform_data": {"beside-${blocks[0][0]}": {"input": "1"}}}`] as const]
      : []),
  ];
  const all = Object.keys(locals).length > 0 ? [['locals', JSON.stringify(locals)] as const] : [];
  if (!lists('roots')) return object([...all, first, ...rest]);
  return `[${object([...all, first])}${rest.length > 0 ? `, ${object(rest)}` : ''}]`;
}

function hclOf(found: Readonly<Record<string, Body>>, locals: Body): string {
  const value = (item: unknown): string => {
    const [, expression] = /^\$\{([^{}]*)\}$/.exec(String(item)) ?? [];
    return expression ?? JSON.stringify(item);
  };
  const block = (head: string, body: Body) =>
    `${head} {\n${Object.entries(body)
      .map(([key, item]) => `  ${key} = ${value(item)}\n`)
      .join('')}}\n`;
  return (
    (Object.keys(locals).length > 0 ? block('locals', locals) : '') +
    Object.entries(found)
      .map(([id, body]) => block(`resource "${TYPE}" "${id}"`, body))
      .join('')
  );
}

function filesOf(choices: Choices, i: number): Record<string, string> {
  const { one, two } = streams(choices, i);
  const locals = localsOf(i);
  const isHcl = choices.format === 'hcl';
  const write = (found: Record<string, Body>, own: Body, inHcl = isHcl) =>
    inHcl ? hclOf(found, own) : jsonOf(found, own, choices);
  const file = (name: string, inHcl = isHcl) => `${name}.tf${inHcl ? '' : '.json'}`;
  const override = (body: Body): Record<string, string> => {
    const name = i % 2 === 0 ? 'override' : 'x_override';
    // Terraform merges a block of an override once.
    return {
      [file(name)]: isHcl
        ? hclOf({ one: body }, {})
        : jsonOf({ one: body }, {}, { ...choices, repeated: 'nothing' }),
    };
  };
  const more: Record<Choices['files'], Record<string, string>> = {
    one: {},
    two: {},
    'override of a name': override({ event_streaming_name: `over-${i}` }),
    'override of a sink': override({
      sink: '{"SinkMNSParameters":{"QueueName":{"Form":"CONSTANT","Value":"over"}}}',
    }),
    'override of a count': override({ count: 2 }),
    'new locals in an override': {
      [file('override')]: isHcl ? hclOf({}, { name: 'new' }) : '{"locals": {"name": "new"}}',
    },
  };
  const isSplit = choices.files === 'two' || choices.format === 'json and hcl';
  const own = isSplit
    ? {
        [file('main')]: write({ one }, locals),
        [file('other', choices.format !== 'json')]: write({ two }, {}, choices.format !== 'json'),
      }
    : { [file('main')]: write({ one, two }, locals) };
  return nested({ ...own, ...more[choices.files] }, choices);
}

/** The files in a folder that a module, or a module of a module, calls. */
function nested(files: Record<string, string>, { nesting }: Choices): Record<string, string> {
  const within = (folder: string, inner: Record<string, string>) =>
    Object.fromEntries(Object.entries(inner).map(([path, text]) => [`${folder}/${path}`, text]));
  const call = (body: object) => ({ 'call.tf.json': JSON.stringify({ module: { inner: body } }) });
  switch (nesting) {
    case 'direct':
      return files;
    case 'module':
      return { ...call({ source: './inner' }), ...within('inner', files) };
    case 'module with a count':
      return { ...call([{ source: './inner', count: 2 }]), ...within('inner', files) };
    case 'module in a module':
      return {
        ...call({ source: './a' }),
        ...within('a', { ...call({ source: '../b' }) }),
        ...within('b', files),
      };
    case 'module with an override':
      return {
        ...call({ source: './none' }),
        'x_override.tf.json': '{"module": [{"inner": {"source": "./inner"}}]}',
        ...within('inner', files),
      };
  }
}
