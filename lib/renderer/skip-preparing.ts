import { IResolvable, IResolveContext, Token } from 'cdktf';

/**
 * A piece of Terraform JSON without references. cdktf resolves every element once while it prepares an app, only to
 * find references across stacks, and twice when it writes a stack. A piece that has none need not be written the first
 * time, and a post-processor hands it over the second time without a walk through it.
 */
export class SkipPreparing implements IResolvable {
  public readonly creationStack: string[] = [];

  constructor(private readonly write: () => unknown) {}

  public resolve(context: IResolveContext): unknown {
    if (!context.preparing) context.registerPostProcessor({ postProcess: () => this.write() });
    return undefined;
  }

  public toString(): string {
    return Token.asString(this);
  }
}
