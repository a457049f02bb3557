import { say } from '../../language/say';
import { listeningOf } from '../../contract/kind-lookups';
import { cite } from '../../contract/documents';
import { hostsIn } from '../../model/host-address';
import { isUnknown, StreamDefinition, StreamPart } from '../../model/stream-definition';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { complaintsOf, documentAt } from '../contract/schema-errors';
import { StreamRule, RuleOutput } from '../rule';
import { show } from '../show';

/** The address of a broker that users run themselves says on which port it listens. */
export const addressPort: StreamRule = {
  id: 'address-port',
  since: '2026-11-27',
  title: 'The address of a broker of your own has a port',
  severity: 'warning',
  documents: [cite('eventbridge-rocketmq'), cite('eventbridge-sdk')],
  protectsFrom: 'EventBridge cannot tell where the broker listens: the stream does not start.',
  check(stream, output) {
    checkPart(stream, 'Source', stream.source, output);
    checkPart(stream, 'Sink', stream.sink, output);
  },
};

/** A URL has the port of its scheme. */
const URL = /^[a-z][a-z0-9+.:-]*:\/\//i;

function checkPart(stream: StreamDefinition, side: string, part: StreamPart, output: RuleOutput): void {
  for (const [name, usual] of Object.entries(listeningOf(part).addresses)) {
    const value = valueOf(part, name);
    const pointer = `/${side}/${part.kind}/${pointerOf(part, name)}`;
    if (isUnknown(value)) {
      output.skip(pointer, value.$unknown);
      continue;
    }
    if (typeof value !== 'string' || URL.test(value)) continue;
    const without = hostsIn(value).find(({ port }) => port === undefined);
    // Where the contract wants a port in any case, it says so itself.
    if (without === undefined || complaintsOf(stream).complaints.some((said) => said.pointer === pointer))
      continue;
    output.report({
      pointer,
      message: say`the address has no port`,
      got: show(value),
      limit: say`host:port, usually ${usual}`,
      source: documentAt(pointer),
      cause: value,
      fix: say`Add the port on which the broker listens, for example ${without.host}:${usual}.`,
    });
  }
}
