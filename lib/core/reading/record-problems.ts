import { say } from '../language/say';
import { Acknowledgement, acknowledgementOf } from '../model/acknowledgement';
import { isExpectation } from '../model/expectation';
import { isObject, objectOf } from '../model/json-object';
import { TextProblem } from '../model/stream-definition';
import { recordedProblem } from '../rules/configuration/check-configuration';
import { listProblems } from '../rules/recorded-settings';

/** Those that are well formed of the acknowledgements that a stack records; undefined where it records none. */
export function readAcknowledgements(recorded: unknown): Acknowledgement[] | undefined {
  if (!Array.isArray(recorded)) return undefined;
  return recorded.filter((item) => acknowledgementProblem(item) === undefined).map(acknowledgementOf);
}

/** What stands in `//` of a resource in another form than this library writes, and so does not count. */
export function recordProblems(
  attributes: Readonly<Record<string, unknown>>,
): readonly TextProblem[] | undefined {
  const { acknowledged, unsafeSecrets, eventStream } = objectOf(attributes['//']);
  if (acknowledged === undefined && unsafeSecrets === undefined && eventStream === undefined)
    return undefined;
  const problems = [
    ...listProblems(acknowledged, '/~1~1/acknowledged', acknowledgementProblem),
    ...listProblems(unsafeSecrets, '/~1~1/unsafeSecrets', textProblem),
    ...(eventStream === undefined || isObject(eventStream)
      ? statementProblems(eventStream ?? {})
      : [{ pointer: STATEMENTS, message: say`what is recorded of the stream is not an object` }]),
  ];
  return problems.length === 0 ? undefined : problems;
}

const STATEMENTS = '/~1~1/eventStream';

function acknowledgementProblem(item: unknown): string | undefined {
  return recordedProblem(item)?.replace(/\.$/, '');
}

function textProblem(item: unknown): string | undefined {
  return typeof item === 'string' ? undefined : say`it is not text`;
}

/** What its author says of a stream and no attribute holds. */
function statementProblems({
  sinkRegion,
  overridden,
  expectations,
}: Readonly<Record<string, unknown>>): TextProblem[] {
  return [
    ...(sinkRegion === undefined || typeof sinkRegion === 'string'
      ? []
      : [
          {
            pointer: `${STATEMENTS}/sinkRegion`,
            message: say`the region of the sink that is recorded is not text`,
          },
        ]),
    ...listProblems(overridden, `${STATEMENTS}/overridden`, textProblem),
    ...listProblems(listOfText(expectations), `${STATEMENTS}/expectations`, (item) =>
      isExpectation(item) ? undefined : say`it is not an expectation`,
    ),
  ];
}

/** They stand there as one text of JSON. */
function listOfText(text: unknown): unknown {
  if (typeof text !== 'string') return text === undefined ? undefined : null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
