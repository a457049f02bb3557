import { say } from '../../core/language/say';
import { AppDefinition } from '../../core/model/app-definition';
import { StreamDefinition } from '../../core/model/stream-definition';
import { bodyOf } from '../../core/reading/export/answers';
import { savedAnswers } from '../../core/reading/export/export-folder';
import { InputError } from '../../core/reading/input-error';
import { openInputs } from '../../core/reading/inputs/open-inputs';
import { Measures, measuresOf } from '../reports/live-shown';
import { objectOf } from '../../core/model/json-object';
import { NotEvaluated } from '../../core/rules/finding';

/** Streams as they are in the cloud, and what is known of them beside. */
export interface CloudView {
  readonly app: AppDefinition;
  readonly notEvaluated: readonly NotEvaluated[];
  hasTags(region: string): boolean;
  measures(live: StreamDefinition): Measures | undefined;
}

/**
 * The cloud as an export saved it.
 *
 * @throws InputError where the folder is not an export
 */
export async function savedCloud(folder: string): Promise<CloudView> {
  const [input, ...more] = await openInputs([folder]);
  if (input.kind !== 'export' || more.length > 0 || input.file === folder)
    throw new InputError(say`${folder}: is not an export; live export writes one.`);
  const measures = new Map<string, Measures | undefined>();
  for (const { region, answer } of await savedAnswers(folder, 'GetEventStreaming')) {
    const name: unknown = objectOf(bodyOf(answer).Data).EventStreamingName;
    measures.set(`${region}/${String(name)}`, measuresOf(answer));
  }
  const tagged = new Set((await savedAnswers(folder, 'ListTagResources')).map(({ region }) => region));
  return {
    app: input.app,
    notEvaluated: input.notEvaluated,
    hasTags: (region) => tagged.has(region),
    measures: ({ region, name }) => measures.get(`${String(region)}/${String(name)}`),
  };
}
