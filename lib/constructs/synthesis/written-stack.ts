import { DefaultTokenResolver, StringConcat, TerraformElement, TerraformStack, Tokenization } from 'cdktf';
import { deepMerge } from 'cdktf/lib/util';
import { IConstruct } from 'constructs';

type Json = Record<string, any>;

/**
 * What rules look at of a stack, as cdktf is going to write it: its Alibaba Cloud providers and resources, with every
 * override and Aspect, and the outputs that other stacks refer to. Nothing else is resolved: a Lazy of an output may
 * itself ask what the app is made of.
 */
export function writtenStack(stack: TerraformStack): Json {
  // An app may change in its own class what a stack writes.
  if (stack.toTerraform !== TerraformStack.prototype.toTerraform) return stack.toTerraform();
  const written: Json = {};
  for (const element of elementsOf(stack)) {
    const part = relevant(element.toTerraform(), element);
    if (part !== undefined) deepMerge(written, resolved(stack, part));
  }
  const overrides = relevant((stack as unknown as { readonly rawOverrides: Json }).rawOverrides);
  return overrides === undefined ? written : resolved(stack, deepMerge(written, overrides));
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

/** What cdktf calls the outputs that it makes for other stacks. */
const CROSS_STACK = 'cross-stack-output-';

function relevant({ provider, resource, output }: Json, element?: TerraformElement): Json | undefined {
  const part: Json = {};
  if (provider?.alicloud !== undefined) part.provider = { alicloud: provider.alicloud };
  const types = Object.keys(resource ?? {}).filter((type) => type.startsWith('alicloud_'));
  if (types.length > 0) part.resource = Object.fromEntries(types.map((type) => [type, resource[type]]));
  if (output !== undefined && element?.node.id.startsWith(CROSS_STACK)) part.output = output;
  return Object.keys(part).length === 0 ? undefined : part;
}

const RESOLVER = new DefaultTokenResolver(new StringConcat());

function resolved(stack: TerraformStack, part: Json): Json {
  return Tokenization.resolve(part, { scope: stack, resolver: RESOLVER, preparing: false });
}
