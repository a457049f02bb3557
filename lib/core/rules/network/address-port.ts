import { say } from '../../language/say';
import { listeningOf } from '../../contract/kind-lookups';
import { cite } from '../../contract/documents';
import { describeRange, isWithin, LIMITS } from '../../contract/limits';
import { WrongAddress, wrongAddresses } from '../../model/host-address';
import { isUnknown, StreamDefinition, StreamPart } from '../../model/stream-definition';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { complaintsOf, documentAt } from '../contract/schema-errors';
import { Report, RuleOutput, StreamRule } from '../rule';
import { show } from '../show';

/** The address of a broker that users run themselves says where it listens: host and port. */
export const addressPort: StreamRule = {
  id: 'address-port',
  since: '2026-11-27',
  title: 'The address of a self-hosted broker is a host and a port',
  severity: 'warning',
  documents: [cite('eventbridge-rocketmq'), cite('eventbridge-sdk')],
  protectsFrom: 'EventBridge cannot tell where the broker listens: the stream does not start.',
  check(stream, output) {
    checkPart(stream, 'Source', stream.source, output);
    checkPart(stream, 'Sink', stream.sink, output);
  },
};

function checkPart(stream: StreamDefinition, side: string, part: StreamPart, output: RuleOutput): void {
  for (const [name, usual] of Object.entries(listeningOf(part).addresses)) {
    const value = valueOf(part, name);
    const pointer = `/${side}/${part.kind}/${pointerOf(part, name)}`;
    if (isUnknown(value)) {
      output.skip(pointer, value.$unknown);
      continue;
    }
    if (typeof value !== 'string') continue;
    const [wrong] = wrongAddresses(value, (port) => isWithin(LIMITS.port, port));
    // Where the contract wants a port in any case, it says so itself.
    if (wrong === undefined || complaintsOf(stream).complaints.some((said) => said.pointer === pointer))
      continue;
    output.report({
      pointer,
      ...SAYING[wrong.mistake](wrong, usual),
      got: show(value),
      limit: say`host:port, usually ${usual}`,
      source: documentAt(pointer),
      cause: value,
    });
  }
}

/** What is said of each mistake, and the remedy. */
const SAYING: Readonly<
  Record<WrongAddress['mistake'], (wrong: WrongAddress, usual: number) => Pick<Report, 'message' | 'fix'>>
> = {
  missing: ({ host = say`host` }, usual) => ({
    message: say`the address has no port`,
    fix: say`Add the port on which the broker listens, for example ${host}:${usual}.`,
  }),
  port: ({ address }) => ({
    message: say`the port of the address ${show(address)} is not valid`,
    fix: say`Give the port on which the broker listens, ${describeRange(LIMITS.port)}.`,
  }),
  brackets: ({ address }, usual) => ({
    message: say`the IPv6 address ${show(address)} is not in square brackets`,
    fix: say`Write it in square brackets, followed by the port: [fd00::1]:${usual}.`,
  }),
  form: ({ address }) => ({
    message: say`the address ${show(address)} is not host:port`,
    fix: say`Write each address as host:port, and separate several addresses with commas or semicolons.`,
  }),
};
