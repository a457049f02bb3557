import { IResolvable, IResolveContext, Token } from 'cdktf';
import { escapeTemplate, Template } from './template';
import { markUnsafe, toldText } from './unsafe-mark';

/**
 * The text of an unsafe secret as a cdktf token: it becomes the text itself wherever it is written, and until then is
 * told apart from the same text that somebody wrote elsewhere.
 */
class UnsafeText implements IResolvable {
  public readonly creationStack: string[] = [];

  constructor(private readonly text: string) {
    markUnsafe(this, text);
  }

  public resolve(context: IResolveContext): unknown {
    return new Template([{ literal: toldText(this.text, context) }]);
  }

  public toString(): string {
    return Token.asString(this);
  }
}

/** The text as a token that says it is an unsafe secret; a reference stays what it is. */
export function unsafeText(text: string): string {
  return text === '' || Token.isUnresolved(text) ? text : Token.asString(new UnsafeText(text));
}

/** An unsafe secret as a value of JSON that stands in a Terraform string attribute. */
export class UnsafeJson implements IResolvable {
  public readonly creationStack: string[] = [];

  constructor(private readonly text: string) {}

  public resolve(context: IResolveContext): string {
    return escapeTemplate(JSON.stringify(toldText(this.text, context)));
  }

  public toString(): string {
    return Token.asString(this);
  }
}
