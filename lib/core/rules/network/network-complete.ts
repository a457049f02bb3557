import { factsOf } from '../../contract/kinds';
import { cite } from '../../contract/documents';
import { StreamPart } from '../../model/stream-definition';
import { RuleOutput, StreamRule } from '../rule';
import { pointerOf, valueOf } from '../../model/stream-parts';

/** Who goes through a VPC names the VPC, its vSwitches and a security group. */
export const networkComplete: StreamRule = {
  id: 'network-complete',
  title: 'A private network has its VPC, vSwitches and security group',
  severity: 'error',
  documents: [cite('eventbridge-create-event-streaming')],
  protectsFrom: 'EventBridge cannot stand in the VPC, and the stream never starts.',
  check({ source, sink, runOptions }, output) {
    checkPart(source, '/Source', output);
    checkPart(sink, '/Sink', output);
    const queue = runOptions.DeadLetterQueue;
    if (typeof queue === 'object' && queue !== null) {
      const part = { kind: '', parameters: queue as Record<string, unknown> };
      checkNetwork(
        part,
        ['Network', 'VpcId', 'VSwitchIds', 'SecurityGroupId'],
        '/RunOptions/DeadLetterQueue',
        output,
      );
    }
  },
};

function checkPart(part: StreamPart, attribute: string, output: RuleOutput): void {
  const names = factsOf(part.kind)?.networkParameters ?? [];
  // Most streams go through no VPC.
  if (names.every((name) => part.parameters[name] === undefined)) return;
  const pointer = `${attribute}/${part.kind}`;
  // A RocketMQ source has two networks: that of its instance, and one across the border.
  const own = names.filter((name) => name.startsWith('Instance'));
  if (own.length > 0) checkNetwork(part, own, pointer, output);
  checkNetwork(
    part,
    names.filter((name) => !own.includes(name)),
    pointer,
    output,
  );
}

function checkNetwork(part: StreamPart, names: readonly string[], pointer: string, output: RuleOutput): void {
  const type = names.find((name) => /Network(Type)?$/.test(name));
  const parts = names.filter((name) => name !== type);
  if (parts.length < 3) return;
  const isNamed = (name: string) => valueOf(part, name) !== undefined;
  const isGiven = (name: string) => isNamed(name) && valueOf(part, name) !== '';
  const value = type === undefined ? undefined : valueOf(part, type);
  const missing = parts.filter((name) => !isGiven(name));
  const wanted = value === 'PrivateNetwork' || parts.some(isNamed);
  if (!wanted || missing.length === 0) return;
  for (const name of missing) {
    output.report({
      pointer: `${pointer}/${pointerOf(part, name)}`,
      message: `the private network names no ${NAMES[name.replace('Instance', '')] ?? name}`,
      limit: 'a VPC, its vSwitches and a security group',
      source: cite('eventbridge-create-event-streaming'),
      fix: 'Give all three, for example with PrivateNetwork.',
    });
  }
}

const NAMES: Readonly<Record<string, string>> = {
  VpcId: 'VPC',
  VSwitchIds: 'vSwitch',
  VSwitchId: 'vSwitch',
  SecurityGroupId: 'security group',
};
