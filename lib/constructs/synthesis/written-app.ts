import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { AppDefinition } from '../../core/model/app-definition';
import { parseWithoutMark } from '../../core/reading/forged-unknown';
import { isInputError } from '../../core/reading/input-error';
import { mergeApps, readSynthesizedStack } from '../../core/reading/synthesized-stack';
import { writtenStack } from './written-stack';

/**
 * Everything that the stacks of an app will say once they are written, through the reader of a review.
 *
 * @param report hears of what cannot be read
 */
export function readWrittenApp(root: IConstruct, report: (problem: string) => void): AppDefinition {
  const read = (stack: TerraformStack): AppDefinition[] => {
    try {
      const text = JSON.stringify(writtenStack(stack));
      return [readSynthesizedStack(parseWithoutMark(text) as Record<string, any>, stack.node.id)];
    } catch (error) {
      if (!isInputError(error)) throw error;
      report(`${stack.node.path}: ${error.message}.`);
      return [];
    }
  };
  const stacks = root.node.findAll().filter(TerraformStack.isStack) as TerraformStack[];
  // In the order of the manifest, which a review goes by.
  stacks.sort((a, b) => (a.node.id < b.node.id ? -1 : 1));
  return mergeApps(stacks.flatMap(read));
}
