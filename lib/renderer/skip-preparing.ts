import { IResolvable, IResolveContext, Token } from 'cdktf';

/**
 * A piece of Terraform JSON without references. cdktf resolves every element once more while it prepares an app, only
 * to find references across stacks; a piece that has none need not even be written then.
 */
export class SkipPreparing implements IResolvable {
  public readonly creationStack: string[] = [];

  constructor(private readonly write: () => unknown) {}

  public resolve(context: IResolveContext): unknown {
    return context.preparing ? undefined : this.write();
  }

  public toString(): string {
    return Token.asString(this);
  }
}
