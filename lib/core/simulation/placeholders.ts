import { said, say } from '../language/say';
import { factsOf } from '../contract/kinds';
import { isUnknown, StreamDefinition } from '../model/stream-definition';
import { valueOf } from '../model/stream-parts';

/** What the parameters of a source say for a placeholder of a documented sample, `<topic>`; or why they do not. */
export function placeholderIn(
  { source, region }: StreamDefinition,
  name: string,
): string | { readonly reason: string } {
  const { parameters } = factsOf(source.kind)!;
  const names = name === 'region' ? ['RegionId'] : (parameters[name as 'topic'] ?? [name]);
  const given = names.map((parameter) => valueOf(source, parameter)).find((value) => value !== undefined);
  const value = given ?? (name === 'region' ? region : undefined);
  if (isUnknown(value)) return { reason: say`the ${name} is not known: ${said(value.$unknown)}` };
  return value === undefined || value === null ? { reason: say`nothing says the ${name}` } : String(value);
}
