import { say } from '../../core/language/say';
import { isUnknown } from '../../core/model/stream-definition';
import { FlowRegion } from './flow-graph';
import { NodeIds } from './node-id';
import { knownAfterApply } from '../reports/describe-filter';
import { printable, textOf } from './text';

/** Finds regions by what configurations say of them. */
export class GraphRegions {
  private readonly regions = new Map<string, FlowRegion>();

  constructor(private readonly ids: NodeIds) {}

  /** @param region an id, an unknown, or undefined where the environment decides */
  public at(region: unknown): FlowRegion {
    const key = isUnknown(region) ? `unknown ${region.$reference ?? ''}` : `known ${textOf(region)}`;
    const known = this.regions.get(key);
    if (known !== undefined) return known;
    const label = labelOf(region);
    const isKnown = typeof region === 'string';
    const made = { id: this.ids.idOf(`region ${key}`, label), label, isKnown };
    this.regions.set(key, made);
    return made;
  }
}

function labelOf(region: unknown): string {
  if (isUnknown(region)) return say`region ${knownAfterApply()}`;
  return (region === undefined ? '' : printable(textOf(region))) || say`region of the environment`;
}
