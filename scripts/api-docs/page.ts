import {
  Callable,
  ClassType,
  Docs,
  EnumType,
  Initializer,
  InterfaceType,
  Method,
  Parameter,
  Property,
  Type,
  TypeReference,
} from 'jsii-reflect';

/** Where the reference of a type stands; undefined for types of other packages. */
export type LinkTo = (type: Type) => string | undefined;

/** Generated bindings have an `...Input` and a `reset...` for each attribute, which say nothing of their own. */
const OF_BINDINGS = /Input$|^reset[A-Z]|^put[A-Z]/;

/** `{@link URL text}` as a link of Markdown; generated bindings have them. */
const linked = (text: string): string => text.replace(/\{@link (\S+) ([^}]*)\}/g, '[$2]($1)');
const oneLine = (text: string): string =>
  linked(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
const cell = (text: string): string => oneLine(text).replaceAll('|', '\\|');

function sentence({ summary, remarks }: Docs): string {
  return linked([summary, remarks].filter((text) => text !== '').join('\n\n'));
}

function defaultOf(value: string): string {
  if (value === '') return '';
  return ` Default: ${/^[-–] /.test(value) ? oneLine(value.slice(2)).replace(/\.$/, '') : `\`${oneLine(value)}\``}.`;
}

const seeAlso = (link: string): string => (link === '' ? '' : ` [Source](${link})`);

/** One page of the reference, for types that belong together. */
export class Page {
  constructor(private readonly linkTo: LinkTo) {}

  public section(type: Type): string {
    const body = type.isEnumType()
      ? this.enumeration(type)
      : type.isInterfaceType()
        ? this.interfaceType(type)
        : type.isClassType()
          ? this.classType(type)
          : [];
    const see = type.docs.link === '' ? [] : [`See <${type.docs.link}>.`];
    const { deprecated, deprecationReason } = type.docs;
    const old = deprecated ? [`**Deprecated.** ${deprecationReason ?? ''}`] : [];
    return [`### ${type.name}`, sentence(type.docs), ...old, ...see, ...this.parents(type), ...body]
      .filter((part) => part !== '')
      .join('\n\n');
  }

  private type(reference: TypeReference): string {
    const { arrayOfType, mapOfType, unionOfTypes, type } = reference;
    if (arrayOfType !== undefined) return `list of ${this.type(arrayOfType)}`;
    if (mapOfType !== undefined) return `map of ${this.type(mapOfType)}`;
    if (unionOfTypes !== undefined) return unionOfTypes.map((one) => this.type(one)).join(' or ');
    if (type === undefined) return `\`${reference.toString()}\``;
    const link = this.linkTo(type);
    return link === undefined ? `\`${type.fqn}\`` : `[${type.name}](${link})`;
  }

  private parents(type: Type): string[] {
    const parents =
      type.isClassType() && type.base !== undefined
        ? [type.base, ...type.getInterfaces()]
        : type.isClassType() || type.isInterfaceType()
          ? type.getInterfaces()
          : [];
    if (parents.length === 0) return [];
    const names = parents.map((parent) => {
      const link = this.linkTo(parent);
      return link === undefined ? `\`${parent.fqn}\`` : `[${parent.name}](${link})`;
    });
    return [`Has everything of ${names.join(', ')} too.`];
  }

  private enumeration(type: EnumType): string[] {
    return [
      [
        '| member | what it is |',
        '| --- | --- |',
        ...type.members.map(({ name, docs }) => `| \`${name}\` | ${cell(sentence(docs))} |`),
      ].join('\n'),
    ];
  }

  private interfaceType(type: InterfaceType): string[] {
    return [this.properties(type.ownProperties, ''), ...this.methods(type.ownMethods, '')];
  }

  private classType(type: ClassType): string[] {
    const { initializer } = type;
    const own = type.ownProperties.filter(({ protected: hidden, static: ofClass, overrides }) =>
      Boolean(!hidden && !ofClass && overrides === undefined),
    );
    const visible = type.ownMethods.filter(({ protected: hidden }) => !hidden);
    return [
      initializer === undefined || type.abstract || initializer.protected
        ? ''
        : this.initializer(type, initializer),
      ...this.methods(
        visible.filter((method) => method.static),
        `${type.name}.`,
      ),
      this.properties(
        type.ownProperties.filter(({ static: ofClass }) => ofClass),
        `${type.name}.`,
      ),
      this.properties(own, ''),
      ...this.methods(
        visible.filter((method) => !method.static && method.overrides === undefined),
        '',
      ),
    ];
  }

  private initializer(type: ClassType, initializer: Initializer): string {
    return ['```ts', `new ${type.name}(${signature(initializer)})`, '```'].join('\n');
  }

  private properties(properties: readonly Property[], prefix: string): string {
    const own = properties.filter(({ name }) => !OF_BINDINGS.test(name));
    const told = own.filter(({ docs }) => docs.summary !== '');
    const names = own
      .filter((property) => !told.includes(property))
      .map(({ name }) => `\`${prefix}${name}\``);
    const others = names.length === 0 ? [] : [`Attributes: ${names.join(', ')}.`];
    if (told.length === 0) return others.join('');
    return [
      ...others.flatMap((line) => [line, '']),
      '| property | type | what it is |',
      '| --- | --- | --- |',
      ...told.map((property) => {
        const { name, optional, docs, type } = property;
        const isNeeded = property.parentType.isDataType() && !optional;
        const text = `${sentence(docs)}${defaultOf(docs.default)}${seeAlso(docs.link)}`;
        return `| \`${prefix}${name}\`${isNeeded ? ' (required)' : ''} | ${cell(this.type(type))} | ${cell(text)} |`;
      }),
    ].join('\n');
  }

  private methods(methods: readonly Method[], prefix: string): string[] {
    return methods
      .filter(({ name }) => !OF_BINDINGS.test(name))
      .map((method) => {
        const { docs, returns, name } = method;
        const result = returns.type.void ? '' : ` → ${this.type(returns.type)}`;
        const text = `${oneLine(sentence(docs))}${seeAlso(docs.link)}`;
        const lines = [
          `- \`${prefix}${name}(${signature(method)})\`${result}${text === '' ? '' : `: ${text}`}`,
        ];
        for (const parameter of method.parameters) lines.push(...this.parameter(parameter));
        if (docs.returns !== '') lines.push(`  - returns ${oneLine(docs.returns)}`);
        return lines.join('\n');
      })
      .reduce<string[]>((lists, item) => (lists.length === 0 ? [item] : [`${lists[0]}\n${item}`]), []);
  }

  private parameter({ name, docs, type }: Parameter): string[] {
    const text = oneLine(sentence(docs));
    if (text === '' && type.type === undefined) return [];
    return [`  - \`${name}\`: ${this.type(type)}${text === '' ? '' : `, ${text}`}`];
  }
}

function signature(callable: Callable): string {
  return callable.parameters
    .map(({ name, optional, variadic, type }) => {
      const text = type.type?.name ?? type.toString();
      return `${variadic ? '...' : ''}${name}${optional ? '?' : ''}: ${text}${variadic ? '[]' : ''}`;
    })
    .join(', ');
}
