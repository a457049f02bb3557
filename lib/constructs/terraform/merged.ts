import { IResolvable, IResolveContext, Token } from 'cdktf';
import { isUnresolved, writeExpression } from '../engine';
import { toJsonTemplate } from './terraform-json';

type Members = Readonly<Record<string, unknown>>;

/** Members over others of the same object; where one of both is a reference as a whole, Terraform puts them together. */
export function mergeMembers(own: Members, more: Members | undefined): Members {
  if (more === undefined) return own;
  if (!isUnresolved(own) && !isUnresolved(more)) return { ...own, ...more };
  if (!isUnresolved(own) && Object.keys(own).length === 0) return more;
  return new Merged([own, more]) as unknown as Members;
}

/** `${merge(jsondecode("..."), var.more)}`: what is written here goes in as JSON text, in which every text is exact. */
class Merged implements IResolvable {
  public readonly creationStack: string[] = [];

  constructor(private readonly parts: readonly Members[]) {}

  public resolve(context: IResolveContext): string {
    return writeExpression(context, () => {
      const parts = this.parts.map((part) =>
        isUnresolved(part)
          ? String(context.resolve(part))
          : `jsondecode(${toJsonTemplate(part).resolve(context)})`,
      );
      return `merge(${parts.join(', ')})`;
    });
  }

  public toString(): string {
    return Token.asString(this);
  }
}
