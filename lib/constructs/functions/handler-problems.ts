import { say } from '../../core/language/say';
import { anyOf } from '../../core/language/lists';
import { Token } from 'cdktf';
import { endingsOf, splitHandler } from '../../core/contract/function-runtimes';

/**
 * What the files of a package show of a handler; how it is made is the rule `function-handler`'s.
 *
 * @param files those of the package, undefined where they are not known
 */
export function handlerProblems(
  handler: string,
  runtime: string,
  files: readonly string[] | undefined,
): string[] {
  if (files === undefined || Token.isUnresolved(handler)) return [];
  const endings = endingsOf(runtime);
  const file = splitHandler(handler)?.file;
  if (endings.length === 0 || file === undefined) return [];
  const candidates = endings.map((ending) => file + ending);
  return candidates.some((name) => files.includes(name))
    ? []
    : [
        say`handler is "${handler}", but the code has no ${anyOf(candidates)}. Set the handler, or add the file.`,
      ];
}
