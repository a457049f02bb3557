import { IResolvable, IResolveContext, Token } from 'cdktf';
import { isComposite } from '../../core/model/json-object';

/** On a token, for every copy of this library: it stands for a value of which it knows the JSON text. */
const JSON_TEXT = Symbol.for('cdktf-alicloud-event-streams.JsonText');

/** A whole JSON document that is a reference: a file, a variable. Its text is written as it is, spelling and all. */
export class JsonText implements IResolvable {
  public readonly creationStack: string[] = [];

  constructor(private readonly text: string) {
    Object.defineProperty(this, JSON_TEXT, { value: text });
  }

  public resolve(context: IResolveContext): unknown {
    return context.resolve(this.text);
  }

  public toString(): string {
    return Token.asString(this);
  }
}

/** The JSON text of a token; undefined where the token is something else. */
export function jsonTextOf(token: unknown): string | undefined {
  return isComposite(token) ? (token as Record<symbol, string | undefined>)[JSON_TEXT] : undefined;
}

/** A reference to a whole document: a text is its JSON text, anything else the value itself. */
export function wholeJson(reference: unknown): unknown {
  return typeof reference === 'string' ? new JsonText(reference) : reference;
}
