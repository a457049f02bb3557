import { Token } from 'cdktf';
import { Cidr, contains, overlap, parseCidr } from './cidr';

/** What the checks look at; any text may be a Terraform reference, which is let through. */
export interface NetworkPlan {
  /** Undefined where the VPC is taken and nobody says its block. */
  readonly cidrBlock: string | undefined;
  readonly egressCidr: string | undefined;
  /** Whether vSwitches that exist are taken instead. */
  readonly takesVSwitches?: boolean;
  readonly vSwitches: { readonly name: string; readonly cidrBlock: string }[];
  readonly ports: number[];
}

/**
 * Every problem of a network's blocks and ports that the provider would only meet at deployment; names are the rule
 * `network-name`'s. The limits are those that the provider's
 * documents of August 2026 give for VPC, vSwitch and security group.
 */
export function checkNetwork(plan: NetworkPlan): string[] {
  const problems: string[] = [];
  const vpc = plan.cidrBlock === undefined ? undefined : block(plan.cidrBlock, 'cidrBlock', 8, 28, problems);
  if (plan.vSwitches.length === 0 && !plan.takesVSwitches)
    problems.push('vSwitches is empty. Give at least one vSwitch with its zone, or vSwitchIds.');
  if (plan.egressCidr === undefined && plan.ports.length > 0)
    problems.push(
      'the VPC is taken, so its block is not known. Give cidrBlock or egressCidr: what the ports are opened for.',
    );
  const seen: { name: string; cidr: Cidr }[] = [];
  for (const { name: vSwitch, cidrBlock } of plan.vSwitches) {
    const cidr = block(cidrBlock, `the block of vSwitch ${vSwitch}`, 16, 29, problems);
    if (cidr === undefined) continue;
    if (vpc !== undefined && !contains(vpc, cidr))
      problems.push(
        `the block of vSwitch ${vSwitch}, ${cidrBlock}, is not inside that of the VPC, ${plan.cidrBlock}. Take a part of it.`,
      );
    for (const other of seen)
      if (overlap(other.cidr, cidr))
        problems.push(
          `the blocks of the vSwitches ${other.name} and ${vSwitch} overlap. Take separate parts of ${plan.cidrBlock}.`,
        );
    seen.push({ name: vSwitch, cidr });
  }
  for (const port of plan.ports) {
    if (!Token.isUnresolved(port) && !(Number.isInteger(port) && port >= 1 && port <= 65535))
      problems.push(`egress port ${port} is not a port. Allowed: 1–65535.`);
  }
  return problems;
}

function block(
  text: string,
  what: string,
  least: number,
  most: number,
  problems: string[],
): Cidr | undefined {
  if (Token.isUnresolved(text)) return undefined;
  const cidr = parseCidr(text);
  if (cidr === undefined || cidr.mask < least || cidr.mask > most) {
    problems.push(
      `${what} is "${text}". Allowed: an IPv4 block with a mask from /${least} to /${most} that begins with its first address, for example 10.0.0.0/16.`,
    );
    return undefined;
  }
  return cidr;
}
