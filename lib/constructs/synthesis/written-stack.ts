import { TerraformElement, TerraformOutput, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { isCrossStackOutput, merge, overridesOf, resolveIn, writesItself } from '../engine';

type Json = Record<string, any>;

/**
 * What rules look at of a stack, as cdktf is going to write it: its providers, resources, variables and locals, with
 * every override and Aspect, and the outputs that other stacks refer to. Nothing else is resolved: a Lazy of an output may
 * itself ask what the app is made of.
 */
export function writtenStack(stack: TerraformStack): Json {
  if (writesItself(stack)) return stack.toTerraform();
  const written: Json = {};
  for (const element of elementsOf(stack)) {
    const part = relevant(element.toTerraform(), element);
    if (part !== undefined) merge(written, resolveIn(stack, part));
  }
  const overrides = relevant(overridesOf(stack));
  return overrides === undefined ? written : resolveIn(stack, merge(written, overrides));
}

function elementsOf(stack: TerraformStack): TerraformElement[] {
  const elements: TerraformElement[] = [];
  const visit = (construct: IConstruct) => {
    if (TerraformElement.isTerraformElement(construct)) elements.push(construct as TerraformElement);
    for (const child of construct.node.children) if (!TerraformStack.isStack(child)) visit(child);
  };
  visit(stack);
  return elements;
}

/** The outputs of a stack that no other stack refers to, with their overrides: once it is known what the app is made of. */
export function writtenOutputs(stack: TerraformStack): Json {
  const written: Json = {};
  for (const element of elementsOf(stack)) {
    if (TerraformOutput.isTerraformOutput(element) && !isCrossStackOutput(element))
      merge(written, { output: element.toTerraform().output });
  }
  return resolveIn(stack, merge(written, { output: overridesOf(stack).output ?? {} }));
}

/** What rules look at, and where credentials or references can stand. */
const SECTIONS = ['provider', 'resource', 'data', 'module', 'variable', 'locals', 'import'];

function relevant(written: Json, element?: TerraformElement): Json | undefined {
  const part: Json = {};
  for (const section of SECTIONS) if (written[section] !== undefined) part[section] = written[section];
  const { output } = written;
  if (output !== undefined && element !== undefined && isCrossStackOutput(element)) part.output = output;
  return Object.keys(part).length === 0 ? undefined : part;
}
