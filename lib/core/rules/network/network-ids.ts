import { said, say } from '../../language/say';
import { cite } from '../../contract/documents';
import { NETWORK_ID_ATTRIBUTES, NETWORK_IDS, NetworkIdKind } from '../../contract/network-ids';
import { splitReference } from '../../model/app-definition';
import { isUnknown } from '../../model/stream-definition';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { attributesAt } from '../resource-values';
import { Rule, RuleOutput } from '../rule';
import { show } from '../show';
import { streamNetworks } from './stream-networks';

const IDS = cite('provider-vpc');
const KINDS = Object.values(NETWORK_IDS);

/** The id of a VPC stands where a VPC is meant, and so do those of vSwitches and security groups. */
export const networkIds: Rule = {
  id: 'network-ids',
  since: '2026-11-26',
  title: 'The ids of VPCs, vSwitches and security groups are ids of that type',
  severity: 'error',
  documents: [IDS, cite('provider-vswitch'), cite('provider-security-group')],
  protectsFrom: 'EventBridge cannot attach to the VPC, and the stream never starts.',
  types: Object.keys(NETWORK_ID_ATTRIBUTES),
  check(stream, output) {
    for (const { pointer, part, network } of streamNetworks(stream)) {
      for (const kind of Object.keys(NETWORK_IDS) as NetworkIdKind[]) {
        const name = network[kind];
        checkIds(valueOf(part, name), kind, `${pointer}/${pointerOf(part, name)}`, output);
      }
    }
  },
  checkResource({ type, values }, output) {
    for (const [path, kind] of Object.entries(NETWORK_ID_ATTRIBUTES[type])) {
      for (const { pointer, value } of attributesAt(values, path)) checkIds(value, kind, pointer, output);
    }
  },
};

/** One id, a list, or several with commas between them. */
function checkIds(value: unknown, kind: NetworkIdKind, pointer: string, output: RuleOutput): void {
  if (Array.isArray(value)) return value.forEach((item) => checkIds(item, kind, pointer, output));
  if (isUnknown(value)) return checkReference(value, kind, pointer, output);
  if (typeof value !== 'string' || value === '') return;
  for (const id of value.split(',').map((item) => item.trim())) checkId(id, kind, pointer, output);
}

function checkReference(
  { $unknown: reason, $reference }: { readonly $unknown: string; readonly $reference?: string },
  kind: NetworkIdKind,
  pointer: string,
  output: RuleOutput,
): void {
  const { resource } = splitReference($reference ?? '');
  const other = KINDS.find(({ type }) => new RegExp(`[:.]${type}\\.`).test(resource));
  if (other === undefined) return output.skip(pointer, reason);
  if (other !== NETWORK_IDS[kind]) report(kind, other.what, reason, pointer, output);
}

function checkId(id: string, kind: NetworkIdKind, pointer: string, output: RuleOutput): void {
  if (id.startsWith(NETWORK_IDS[kind].beginning)) return;
  const other = KINDS.find(({ beginning }) => id.startsWith(beginning));
  report(kind, other?.what, show(id), pointer, output);
}

function report(
  kind: NetworkIdKind,
  other: string | undefined,
  got: string | undefined,
  pointer: string,
  output: RuleOutput,
): void {
  const { what, beginning } = NETWORK_IDS[kind];
  output.report({
    // What begins as no id that is known may be older than the documents.
    severity: other === undefined ? 'warning' : undefined,
    pointer,
    message:
      other === undefined
        ? say`the id of the ${said(what)} is none`
        : say`the id of the ${said(what)} is that of a ${other}`,
    got,
    limit: `${beginning}...`,
    source: IDS,
    fix: say`Give the id of a ${said(what)}.`,
    cause: got,
  });
}
