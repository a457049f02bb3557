import { say } from '../../language/say';
import { Limit } from '../../contract/limits';
import { ResourceDefinition } from '../../model/app-definition';
import { IpBlock, parseBlock } from '../../model/ip-block';
import { isUnknown } from '../../model/stream-definition';
import { PROPERTY } from '../property-label';
import { isAbsent } from '../resource-values';
import { RuleOutput } from '../rule';
import { show } from '../show';

/** Reports a block that is none, or too large or small; returns it where it may be used. */
export function checkBlock(
  { values: { cidr_block: text } }: ResourceDefinition,
  mask: Limit,
  output: RuleOutput,
): IpBlock | undefined {
  if (isUnknown(text)) {
    output.skip('/cidr_block', text.$unknown);
    return undefined;
  }
  // The default VPC has a block that nobody gives.
  if (isAbsent(text)) return undefined;
  const block = typeof text === 'string' ? parseBlock(text) : undefined;
  if (block !== undefined && block.mask >= mask.minimum && block.mask <= mask.maximum) return block;
  output.report({
    pointer: '/cidr_block',
    message: block === undefined ? say`${PROPERTY} is not an IPv4 block` : say`${PROPERTY} has a wrong size`,
    got: show(text),
    limit: say`an IPv4 block with a mask from /${mask.minimum} to /${mask.maximum} that begins with its first address, for example 10.0.0.0/16`,
    source: mask.source,
    fix: say`Set ${PROPERTY} to such a block.`,
  });
  return undefined;
}
