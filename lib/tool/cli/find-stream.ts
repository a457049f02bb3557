import { say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { AppDefinition } from '../../core/model/app-definition';
import { suggestion } from '../../core/model/nearest';
import { StreamDefinition } from '../../core/model/stream-definition';
import { resolveStream } from '../../core/model/resolve-stream';
import { InputError } from '../../core/reading/input-error';

/** More names than a person reads. */
const MOST_NAMES = 10;

/**
 * The stream that somebody names by its name, its construct path or its address, with what the rest of the app says of
 * its values; the only one where nothing is named.
 *
 * @throws InputError with the one sentence that says why there is none
 */
export function findStream(app: AppDefinition, wanted: string | undefined): StreamDefinition {
  const { streams } = app;
  const found = wanted === undefined ? streams : streams.filter((stream) => namesOf(stream).includes(wanted));
  if (found.length === 1) return resolveStream(app, found[0]);
  if (streams.length === 0) throw new InputError(say`There are no event streams.`);
  if (wanted === undefined)
    throw new InputError(
      say`There are ${streams.length} event streams; name one with --stream: ${namesIn(streams)}.`,
    );
  if (found.length === 0)
    throw new InputError(
      say`There is no event stream "${wanted}".${suggestion(wanted, streams.flatMap(namesOf))} There are: ${namesIn(streams)}.`,
    );
  throw new InputError(
    say`${found.length} event streams are called "${wanted}"; name one by its path or address: ${listed(
      found.map((stream) => placeOf(stream)),
    )}.`,
  );
}

/** What a stream is called where people read of it. */
export function titleOfStream(stream: StreamDefinition): string {
  return typeof stream.name === 'string' && stream.name !== '' ? stream.name : placeOf(stream);
}

function placeOf({ location: { constructPath, address, stack } }: StreamDefinition): string {
  return (
    constructPath ?? (stack === undefined ? undefined : `${stack}:${address}`) ?? address ?? say`a stream`
  );
}

function namesOf(stream: StreamDefinition): string[] {
  const { constructPath, address } = stream.location;
  return [stream.name, constructPath, address, placeOf(stream)].filter((name) => typeof name === 'string');
}

/** The names of streams, as many as a person reads. */
export function namesIn(streams: readonly StreamDefinition[]): string {
  const names = streams.slice(0, MOST_NAMES).map(titleOfStream);
  return streams.length > names.length
    ? say`${listed(names)} and ${streams.length - names.length} more`
    : listed(names);
}
