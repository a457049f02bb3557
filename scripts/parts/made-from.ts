import { enumMember } from './enums';
import { Part, propName, Schema } from './model';
import { Prop } from './props';

/** What a part can be made from, as its card says it. */
interface MadeFrom {
  readonly method: string;
  readonly things: readonly Thing[];
  readonly sets?: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
}

interface Thing {
  readonly name: string;
  readonly type: string;
  readonly what: string;
  readonly gives: Readonly<Record<string, string>>;
}

/** The properties that are left when a part is made from something, and the function that makes it. */
export interface Maker {
  /** The properties that only the constructor takes. */
  readonly given: readonly string[];
  readonly code: (options: readonly Prop[]) => string;
  readonly imports: [name: string, module: string][];
}

/** How a part is made from resources or constructs of an app; undefined where its card does not say. */
export function makerOf(part: Part): Maker | undefined {
  const note = part.schema['x-made-from'] as MadeFrom | undefined;
  if (note === undefined) return undefined;
  const { things, sets = {}, without = [] } = note;
  const properties = part.schema.properties as Record<string, Schema>;
  const property = (parameter: string) => propName(parameter, properties[parameter]);
  const given = [...things.flatMap(({ gives }) => Object.keys(gives)), ...Object.keys(sets), ...without];
  const types = things.map(({ type }): [string, string] => [type, 'resources/index']);
  return {
    given: given.map(property),
    code: (options) => makerCode(part, note, options, property),
    imports: [...types, ['madeFrom', 'resources/made-from']],
  };
}

/** `KafkaSource.fromTopic(topic, group, options)`, for documents. */
export function makerCall({ className, schema }: Part): string | undefined {
  const note = schema['x-made-from'] as MadeFrom | undefined;
  if (note === undefined) return undefined;
  return `${className}.${note.method}(${[...note.things.map(({ name }) => name), 'options'].join(', ')})`;
}

function makerCode(
  { className, side, schema }: Part,
  { method, things, sets = {} }: MadeFrom,
  options: readonly Prop[],
  property: (parameter: string) => string,
): string {
  const gives = things.flatMap(({ name, gives: given }) =>
    Object.entries(given).map(([parameter, from]) => `${property(parameter)}: ${name}.${from}`),
  );
  const set = Object.entries(sets).map(
    ([parameter, value]) =>
      `${property(parameter)}: ${enumMember(schema.properties[parameter]['x-enum'], value)}`,
  );
  const takes = things.map(({ name, type }) => `${name}: ${type}`);
  const fallback = options.every(({ optional }) => optional) ? ' = {}' : '';
  return `
  /**
   * ${side === 'source' ? 'Reads from' : 'Delivers to'} what the app has: resources of this library's bindings or of the app's own, or
   * constructs.
   *
${things.map(({ name, what }) => `   * @param ${name} ${what}`).join('\n')}
   * @param options everything else
   */
  public static ${method}(${takes.join(', ')}, options: ${className}Options${fallback}): ${className} {
    return madeFrom(new ${className}({ ...options, ${[...gives, ...set].join(', ')} }), ${things.map(({ name }) => name).join(', ')});
  }
`;
}
