import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { AppDefinition } from '../../core/model/app-definition';
import type * as ForgedUnknown from '../../core/reading/forged-unknown';
import { isInputError } from '../../core/reading/input-error';
import type * as Reader from '../../core/reading/synthesized-stack';
import { writtenStack } from './written-stack';

/**
 * Everything that the stacks of an app will say once they are written, through the reader of a review.
 *
 * @param report hears of what cannot be read
 */
export function readWrittenApp(root: IConstruct, report: (problem: string) => void): AppDefinition {
  // Loaded on first use: importing the library must stay cheap.
  const { mergeApps, readSynthesizedStack } =
    require('../../core/reading/synthesized-stack') as typeof Reader;
  const { parseWithoutMark } = require('../../core/reading/forged-unknown') as typeof ForgedUnknown;
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
  return mergeApps(stacks.flatMap(read));
}
