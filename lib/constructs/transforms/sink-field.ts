import { Fn, Token } from 'cdktf';
import { isUnresolved, tokenOf } from '../engine';
import { toNestedJson } from '../terraform/terraform-json';
import { holdsUnsafeText } from '../terraform/unsafe-mark';
import { unsafeText } from '../terraform/unsafe-text';
import { jsonTemplate, JsonTemplate } from './json-template';
import { checkCalls } from '../types/check-calls';

/**
 * What EventBridge puts into one field of a sink: the whole event, one value of it, a constant, or a text made of both.
 *
 * A JSONPath begins with `$` and is definite (no wildcard, filter or deep scan). A template and a value hold at most
 * 10,240 characters. What breaks this is reported at synthesis.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/user-guide/event-transformation-1
 */
export class SinkField {
  /** The complete event, as the source produced it or the transform returned it. */
  public static original(): SinkField {
    return new SinkField('ORIGINAL');
  }

  /**
   * One value of the event.
   *
   * @param path a definite JSONPath, for example `$.data.value`
   */
  public static jsonPath(path: string): SinkField {
    return new SinkField('JSONPATH', path);
  }

  /**
   * The same text for every event.
   *
   * @param value the text; not empty
   */
  public static constant(value: string): SinkField {
    return new SinkField('CONSTANT', value);
  }

  /**
   * A text with variables, for example `SinkField.template('sensor ${id}', { id: '$.data.id' })`.
   * `${id}` is EventBridge's own syntax: write it in single quotes; Terraform never sees it as interpolation.
   * Quotes around a variable decide its JSON type: `"${a}"` is a string, `${n}` a number or whatever the event holds.
   *
   * @param text the template
   * @param variables the name of each variable and the definite JSONPath, or the literal text, that it stands for
   */
  public static template(text: string, variables: Record<string, string>): SinkField {
    return new SinkField('TEMPLATE', () => ({ template: text, variables }));
  }

  /**
   * A JSON text with values of the event, made from an object, so that no quote is ever written by hand:
   * `SinkField.json({ id: EventValue.text('$.data.id'), n: EventValue.raw('$.data.n'), from: 'mqtt' })`.
   *
   * @param value the object; an `EventValue` in it becomes a variable of the template
   */
  public static json(value: Record<string, any>): SinkField {
    return new SinkField('TEMPLATE', () => jsonTemplate(value));
  }

  private constructor(
    private readonly form: string,
    /** Its text, or what makes its template: what a program produces later is not asked for before. */
    private readonly value?: string | (() => JsonTemplate),
  ) {}

  /**
   * The field as EventBridge knows it: `Form`, `Value` and `Template`, all strings.
   */
  public toApi(): Record<string, any> {
    const { form, value } = this;
    if (value === undefined) return { Form: form };
    if (typeof value === 'string') return { Form: form, Value: asText(value) };
    const { template, variables } = value();
    const text = toNestedJson(variables);
    const isUnsafe = Object.values(variables).some(holdsUnsafeText);
    return { Form: form, Value: isUnsafe ? unsafeText(text) : text, Template: template };
  }
}

checkCalls(SinkField, 'SinkField');

/** A lone reference may turn out to be a number, but EventBridge wants text in every sink field. */
function asText(value: string): string {
  if (!isUnresolved(value) || holdsUnsafeText(value)) return value;
  const token = tokenOf(value);
  return token === undefined ? value : Token.asString(Fn.tostring(token));
}

/**
 * What a sink gets where nothing is said: the message, where a document says where it stands, and else the whole event.
 *
 * @internal
 */
export function fieldOr(field: SinkField | undefined, payloadPath: string | undefined): Record<string, any> {
  const usual = payloadPath === undefined ? SinkField.original() : SinkField.jsonPath(payloadPath);
  return (field ?? usual).toApi();
}

/**
 * A constant for a parameter that the library writes as text, whatever its type; undefined and the empty text are its
 * absence.
 *
 * @internal
 */
export function constantField(value: unknown): Record<string, any> | undefined {
  return value === undefined || value === ''
    ? undefined
    : SinkField.constant(textOf(value) as string).toApi();
}

/**
 * A string, number, boolean or reference as the text that EventBridge wants; undefined stays undefined.
 *
 * @internal
 */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string' || value === undefined) return value;
  return isUnresolved(value) ? Token.asString(Fn.tostring(tokenOf(value))) : String(value);
}
