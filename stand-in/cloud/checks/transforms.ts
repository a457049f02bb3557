import { Complain, isObject } from './complaint';
import { KindFacts } from './kind-facts';
import { checkParameters } from './part';
import { isDefinite } from './sink-field';
import { checkType, TRANSFORM } from './types';

const COUNT: readonly [number, number] = [1, Infinity];

/** The AI transforms, as the notes of the SDK say it: nothing but two labels is said to be needed. */
export const AI_TRANSFORMS: Readonly<Record<string, KindFacts>> = {
  AiChunkTransformParameters: {
    facts: 'SDK 8.7.0 AiChunk',
    values: { ChunkingType: ['markdown_header', 'recursive_character'] },
  },
  AiClassifyTransformParameters: {
    facts: 'SDK 8.7.0 AiClassify',
    needed: ['Labels'],
    atLeast: { Labels: 2 },
    values: { OutputMode: ['single', 'multi'] },
  },
  AiEmbedTransformParameters: { facts: 'SDK 8.7.0 AiEmbed' },
  AiExtractTransformParameters: { facts: 'SDK 8.7.0 AiExtract', jsonTexts: ['ExtractSchema'] },
  AiFilterTransformParameters: {
    facts: 'SDK 8.7.0 AiFilter',
    values: { OnMismatch: ['discard', 'forward'] },
  },
  AiPrepSearchTransformParameters: { facts: 'SDK 8.7.0 AiPrepSearch', ranges: { MaxChunkSize: [1, 1000] } },
  AiRedactTransformParameters: {
    facts: 'SDK 8.7.0 AiRedact',
    values: { Mode: ['mask', 'replace', 'remove'] },
  },
  AiSentimentAnalysisTransformParameters: { facts: 'SDK 8.7.0 AiSentimentAnalysis' },
  AiSummarizeTransformParameters: { facts: 'SDK 8.7.0 AiSummarize', ranges: { MaxLength: COUNT } },
  AiTranslateTransformParameters: { facts: 'SDK 8.7.0 AiTranslate' },
};

/** Section 3: functions by the ARN of FC 2.0 or of FC 3.0. */
const FUNCTION_ARNS = [
  /^acs:fc:[^:]+:[^:]+:functions\/[^/]+$/,
  /^acs:fc:[^:]+:[^:]+:services\/[^/]+\/functions\/[^/]+$/,
];

/** Section 3. */
export function checkTransforms(transforms: unknown, complain: Complain): void {
  if (transforms === undefined) return;
  if (!Array.isArray(transforms)) return complain('3', '/Transforms', 'is not a list');
  transforms.forEach((transform, i) => {
    const pointer = `/Transforms/${i}`;
    checkType(TRANSFORM, transform, pointer, complain);
    if (!isObject(transform)) return;
    const { Arn } = transform;
    if (Arn !== undefined && !FUNCTION_ARNS.some((form) => form.test(String(Arn))))
      complain('3', `${pointer}/Arn`, 'is not the ARN of a function');
    for (const [kind, parameters] of Object.entries(transform)) {
      const facts = AI_TRANSFORMS[kind];
      if (facts === undefined || !isObject(parameters)) continue;
      const say: Complain = (where, name, message) => complain(where, `${pointer}/${kind}/${name}`, message);
      checkParameters(facts, parameters, say);
      checkInput(facts, parameters.InputField, say);
    }
  });
}

/** The form is JSONPATH, as yet. */
function checkInput({ facts }: KindFacts, input: unknown, say: Complain): void {
  if (!isObject(input)) return;
  if (input.Form !== 'JSONPATH') say(facts, 'InputField/Form', 'is not JSONPATH');
  if (!isDefinite(String(input.Value))) say(facts, 'InputField/Value', 'is not a definite JSONPath');
}
