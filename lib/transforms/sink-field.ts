import { Fn, Token, Tokenization } from 'cdktf';
import { toNestedJson } from '../renderer/terraform-json';

/**
 * What EventBridge puts into one field of a sink: the whole event, one value of it, a constant, or a text made of both.
 *
 * A JSONPath begins with `$` and is definite (no wildcard, filter or deep scan). A template and a value hold at most
 * 10,240 characters. What breaks this is reported at synthesis.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/user-guide/event-transformation
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
    return new SinkField('TEMPLATE', variables, text);
  }

  private constructor(
    private readonly form: string,
    private readonly value?: string | Record<string, string>,
    private readonly templateText?: string,
  ) {}

  /**
   * The field as EventBridge knows it: `Form`, `Value` and `Template`, all strings.
   */
  public toApi(): Record<string, any> {
    const { form, value, templateText } = this;
    if (value === undefined) return { Form: form };
    if (typeof value === 'string') return { Form: form, Value: asText(value) };
    return { Form: form, Value: toNestedJson(value), Template: templateText };
  }
}

/** A lone reference may turn out to be a number, but EventBridge wants text in every sink field. */
function asText(value: string): string {
  if (!value.includes('TfToken[') || !Token.isUnresolved(value)) return value;
  return Tokenization.reverseString(value).length === 1 ? Token.asString(Fn.tostring(value)) : value;
}

/**
 * A constant for a parameter that the library writes as text, whatever its type; undefined stays undefined.
 *
 * @internal
 */
export function constantField(value: unknown): Record<string, any> | undefined {
  return value === undefined ? undefined : SinkField.constant(textOf(value) as string).toApi();
}

/**
 * A string, number, boolean or reference as the text that EventBridge wants; undefined stays undefined.
 *
 * @internal
 */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string' || value === undefined) return value;
  if (typeof value === 'number' && Token.isUnresolved(value)) {
    return Token.asString(Fn.tostring(Tokenization.reverseNumber(value)));
  }
  return Tokenization.isResolvable(value) ? Token.asString(Fn.tostring(value)) : String(value);
}
