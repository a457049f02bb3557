import { SinkField } from '../transforms/sink-field';
import { refuseMistakes } from '../contradictions';
import { problemsOf } from '../types/check-types';
import { checkCalls } from '../types/check-calls';
import { Match } from './match';

/**
 * A field of the events of a source, for filters and sink fields alike.
 */
export class EventField {
  /**
   * A field under `data`.
   *
   * @internal
   */
  public static _of(names: readonly string[]): EventField {
    return new EventField(names);
  }

  /**
   * A field inside another, for example of a message that is JSON.
   *
   * @param field what it is inside of
   * @param names the name of the field as it stands in the event, behind those of the fields that it is inside of
   */
  public static inside(field: EventField, ...names: string[]): EventField {
    return new EventField([...field.names, ...names]);
  }

  /** The JSONPath of the field, for example `$.data.body`. */
  public readonly path: string;

  private constructor(private readonly names: readonly string[]) {
    refuseMistakes({ path: 'EventField' }, () => problemsOf('names', '[s', names));
    const steps = names.map((name) =>
      /^[\w-]+$/.test(name) ? `.${name}` : `['${name.replace(/['\\]/g, '\\$&')}']`,
    );
    this.path = `$.data${steps.join('')}`;
  }

  /** The field as what goes into a sink: its JSONPath. */
  public toSinkField(): SinkField {
    return SinkField.jsonPath(this.path);
  }

  /**
   * The pattern of `data` that lets events through in which the field matches, for `EventPattern.of({ data })`.
   *
   * @param matches the alternatives
   */
  public matching(matches: Match[]): Record<string, any> {
    return this.names.reduceRight<any>((inner, name) => ({ [name]: inner }), matches);
  }
}

checkCalls(EventField, 'EventField');
