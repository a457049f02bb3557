import { AppDefinition } from '../model/app-definition';
import { isUnknown } from '../model/stream-definition';
import { mapMembers } from '../model/json-object';
import { Block } from './stack/blocks';
import { parseTerraformText } from './terraform-text';

/** How cdktf writes a reference to another stack: to an output that it adds there, through the state of that stack. */
const CROSS_STACK =
  /^[^:]*:data\.terraform_remote_state\.cross-stack-reference-input-(.+)\.outputs\.([^.]+)$/;

/** What the outputs of a stack refer to, by `Stack:output`. */
export function outputsOf(outputs: readonly Block[], stack: string | undefined): [string, string][] {
  return outputs.flatMap(({ labels: [id], body: { value } }): [string, string][] => {
    const read = typeof value === 'string' ? parseTerraformText(value, stack) : undefined;
    const reference = isUnknown(read) ? read.$reference : undefined;
    return reference === undefined ? [] : [[`${stack}:${id}`, reference]];
  });
}

/** The same app, in which a reference to another stack names what it refers to there. */
export function linkStacks(app: AppDefinition): AppDefinition {
  const { outputs } = app;
  if (outputs === undefined || outputs.size === 0) return app;
  return withReferences(app, (reference) => {
    const [, stack, output] = CROSS_STACK.exec(reference) ?? [];
    return outputs.get(`${stack}:${output}`);
  });
}

/**
 * The same app, in which references say something else.
 *
 * @param change what one says, or undefined where it stays
 */
export function withReferences(
  app: AppDefinition,
  change: (reference: string) => string | undefined,
): AppDefinition {
  const link = (value: unknown): unknown => {
    if (!isUnknown(value)) return mapMembers(value, link);
    if (value.$parts !== undefined) return { ...value, $parts: value.$parts.map(link) };
    const reference = change(value.$reference ?? '');
    return reference === undefined ? value : { ...value, $reference: reference };
  };
  return {
    ...app,
    streams: app.streams.map((stream) => ({ ...(link(stream) as typeof stream), location: stream.location })),
    resources: app.resources.map((resource) => ({
      ...resource,
      values: link(resource.values) as typeof resource.values,
      region: link(resource.region) as typeof resource.region,
      ...(resource.account !== undefined && { account: link(resource.account) as typeof resource.account }),
    })),
  };
}
