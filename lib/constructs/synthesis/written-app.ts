import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { AppDefinition } from '../../core/model/app-definition';
import { Location, toApiRequest } from '../../core/model/stream-definition';
import { parseWithoutMark } from '../../core/reading/forged-unknown';
import { say } from '../../core/language/say';
import { isInputError } from '../../core/reading/input-error';
import { SaidEnvironment } from '../../core/rules/recorded-settings';
import { mergeApps, readSynthesizedStack } from '../../core/reading/synthesized-stack';
import { takeMarks, tellUnsafe } from '../terraform/unsafe-mark';
import { unwritable } from './unwritable';
import { writtenOutputs, writtenStack } from './written-stack';

/**
 * Everything that the stacks of an app will say once they are written, through the reader of a review.
 *
 * @param report hears of what cannot be read
 * @param environments where the app says that its constructs are
 */
export function readWrittenApp(
  root: IConstruct,
  report: (problem: string) => void,
  environments: readonly SaidEnvironment[] = [],
): AppDefinition {
  const read = (stack: TerraformStack): AppDefinition[] => {
    try {
      const { result, isMet } = tellUnsafe(root, () => writtenStack(stack));
      const text = JSON.stringify(result);
      for (const problem of unwritable(result, text, stack.node.path)) report(problem);
      const json = parseWithoutMark(text) as Record<string, any>;
      const app = readSynthesizedStack(json, stack.node.id, environments);
      return [sayUnsafe(app, isMet)];
    } catch (error) {
      if (!isInputError(error)) throw error;
      report(say`${stack.node.path}: ${error.message}.`);
      return [];
    }
  };
  const stacks = stacksIn(root);
  // In the order of the manifest, which a review goes by.
  stacks.sort((a, b) => (a.node.id < b.node.id ? -1 : 1));
  return mergeApps(stacks.flatMap(read));
}

/** What the outputs of an app hold that no stack may hold. */
export function unwritableOutputs(root: IConstruct): string[] {
  return stacksIn(root).flatMap((stack) => {
    const written = writtenOutputs(stack);
    return unwritable(written, JSON.stringify(written), stack.node.path);
  });
}

/** The stacks of an app. */
export function stacksIn(root: IConstruct): TerraformStack[] {
  return root.node.findAll().filter(TerraformStack.isStack) as TerraformStack[];
}

/** Each with the pointers of its unsafe secrets, none of them where only an earlier synthesis had some. */
function sayUnsafe(app: AppDefinition, hasMarks: boolean): AppDefinition {
  const say = <T extends { readonly location: Location }>(item: T, part: (item: T) => unknown): T => {
    if (!hasMarks && item.location.unsafeSecrets === undefined) return item;
    const unmarked = takeMarks(item, () => {});
    const unsafeSecrets = pointersIn(part(item));
    const isSaid = unsafeSecrets.length > 0 || item.location.unsafeSecrets !== undefined;
    return isSaid ? { ...unmarked, location: { ...unmarked.location, unsafeSecrets } } : unmarked;
  };
  return {
    ...app,
    streams: app.streams.map((stream) => say(stream, toApiRequest)),
    resources: app.resources.map((resource) => say(resource, ({ values }) => values)),
    // No unsafe secret is recorded of what is not a resource.
    ...(hasMarks &&
      app.blocks !== undefined && { blocks: app.blocks.map((block) => takeMarks(block, () => {})) }),
  };
}

function pointersIn(value: unknown): string[] {
  const pointers: string[] = [];
  takeMarks(value, (pointer) => pointers.push(pointer));
  return pointers;
}
