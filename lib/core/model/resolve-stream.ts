import { AppDefinition, follow } from './app-definition';
import { mapMembers } from './json-object';
import { isUnknown, StreamDefinition, StreamPart } from './stream-definition';

/** A stream with the values that its references lead to, as far as the app says them. */
export function resolveStream(app: AppDefinition, stream: StreamDefinition): StreamDefinition {
  const known = (value: unknown): unknown => {
    if (isUnknown(value)) return follow(app, value);
    return mapMembers(value, (member) => known(member));
  };
  const part = (item: StreamPart): StreamPart => ({
    ...item,
    parameters: known(item.parameters) as StreamPart['parameters'],
  });
  return {
    ...stream,
    source: part(stream.source),
    sink: part(stream.sink),
    filterPattern: known(stream.filterPattern),
    transforms: known(stream.transforms) as unknown[],
    runOptions: known(stream.runOptions) as StreamDefinition['runOptions'],
  };
}
