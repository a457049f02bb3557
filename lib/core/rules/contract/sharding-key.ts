import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { factsOf } from '../../contract/kinds';
import { StreamDefinition } from '../../model/stream-definition';
import { valueOf } from '../../model/stream-parts';
import { PROPERTY, propertyBeside } from '../property-label';
import { RuleOutput } from '../rule';

/** Messages in order need a key, which no schema of the sink can say: those of some sources have one of their own. */
export function checkShardingKey({ source, sink }: StreamDefinition, output: RuleOutput): void {
  const order = factsOf(sink.kind)?.order;
  if (order === undefined || sink.parameters[order.needs] !== undefined) return;
  if (valueOf(sink, order.parameter) !== order.value) return;
  const pointer = `/Sink/${sink.kind}/${order.needs}`;
  if (source.unknown !== undefined) return output.skip(pointer, source.unknown.$unknown);
  if (factsOf(source.kind)?.service === order.except) return;
  const parameter = propertyBeside(order.parameter);
  output.report({
    pointer,
    message: say`${PROPERTY} is missing beside ${parameter} ${order.value}`,
    limit: say`what orders the messages, unless the source has an order of its own`,
    source: cite('eventbridge-sdk'),
    fix: say`Set ${PROPERTY} to the part of the event whose order counts, or remove ${parameter}.`,
  });
}
