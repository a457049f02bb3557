import { NetworkParameters } from '../../contract/kind-facts';
import { networksOf } from '../../contract/kind-lookups';
import { factsOf } from '../../contract/kinds';
import { cite } from '../../contract/documents';
import { StreamPart } from '../../model/stream-definition';
import { RuleOutput, StreamRule } from '../rule';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { isComposite } from '../../model/json-object';

/** Who goes through a VPC names the VPC, its vSwitches and a security group. */
export const networkComplete: StreamRule = {
  id: 'network-complete',
  title: 'A private network has its VPC, vSwitches and security group',
  severity: 'error',
  documents: [cite('eventbridge-create-event-streaming')],
  protectsFrom: 'EventBridge cannot attach to the VPC, and the stream never starts.',
  check({ source, sink, runOptions }, output) {
    checkPart(source, '/Source', output);
    checkPart(sink, '/Sink', output);
    const queue = runOptions.DeadLetterQueue;
    if (isComposite(queue)) {
      const part = { kind: '', parameters: queue as Record<string, unknown> };
      checkNetwork(part, QUEUE_NETWORK, '/RunOptions/DeadLetterQueue', output);
    }
  },
};

const QUEUE_NETWORK: NetworkParameters = {
  type: 'Network',
  vpc: 'VpcId',
  vSwitch: 'VSwitchIds',
  securityGroup: 'SecurityGroupId',
};

function checkPart(part: StreamPart, attribute: string, output: RuleOutput): void {
  if (factsOf(part.kind) === undefined) return;
  for (const network of networksOf(part.kind))
    checkNetwork(part, network, `${attribute}/${part.kind}`, output);
}

function checkNetwork(
  part: StreamPart,
  { type, vpc, vSwitch, securityGroup }: NetworkParameters,
  pointer: string,
  output: RuleOutput,
): void {
  const members: [parameter: string, what: string][] = [
    [vpc, 'VPC'],
    [vSwitch, 'vSwitch'],
    [securityGroup, 'security group'],
  ];
  const isNamed = (name: string) => valueOf(part, name) !== undefined;
  const isGiven = (name: string) => isNamed(name) && valueOf(part, name) !== '';
  const value = type === undefined ? undefined : valueOf(part, type);
  if (value !== 'PrivateNetwork' && !members.some(([name]) => isNamed(name))) return;
  for (const [name, what] of members.filter(([member]) => !isGiven(member))) {
    output.report({
      pointer: `${pointer}/${pointerOf(part, name)}`,
      message: `the private network has no ${what}`,
      limit: 'a VPC, its vSwitches and a security group',
      source: cite('eventbridge-create-event-streaming'),
      fix: 'Give all three, for example with PrivateNetwork.',
    });
  }
}
