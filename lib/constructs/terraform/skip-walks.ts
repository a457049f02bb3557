import { IPostProcessor, IResolvable, IResolveContext, TerraformStack, Token } from 'cdktf';

/**
 * A piece of Terraform JSON without references, which none of cdktf's walks has to go through. cdktf walks every
 * element once while it prepares an app, only to find references across stacks, and twice when it writes a stack: the
 * element, and then the whole stack. The piece is not written the first time, the second time another token stands
 * for it, and the third time a post-processor hands it over.
 */
export class SkipWalks implements IResolvable {
  public readonly creationStack: string[] = [];

  constructor(private readonly write: () => unknown) {}

  public resolve(context: IResolveContext): unknown {
    if (context.preparing) return undefined;
    handOver(context, () => {
      const written = this.write();
      return isOverridden(context.scope as TerraformStack) ? written : new Written(written);
    });
    return undefined;
  }

  public toString(): string {
    return Token.asString(this);
  }
}

/** Stands for a written piece in a stack. */
class Written implements IResolvable {
  public readonly creationStack: string[] = [];

  constructor(private readonly piece: unknown) {}

  public resolve(context: IResolveContext): unknown {
    handOver(context, () => this.piece);
    return undefined;
  }

  public toString(): string {
    return Token.asString(this);
  }

  /** For whoever looks between the walks. */
  public toJSON(): unknown {
    return this.piece;
  }
}

function handOver(context: IResolveContext, postProcess: IPostProcessor['postProcess']): void {
  context.registerPostProcessor({ postProcess });
}

/** Overrides of the stack are merged in between the walks, which cdktf refuses to do with a token. */
function isOverridden(stack: TerraformStack): boolean {
  const { resource } = (stack as unknown as { rawOverrides?: { resource?: unknown } }).rawOverrides ?? {};
  return resource !== undefined;
}
