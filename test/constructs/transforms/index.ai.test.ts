import {
  AiChunkTransform,
  AiClassifyTransform,
  AiEmbedTransform,
  AiExtractTransform,
  AiFilterTransform,
  AiPrepSearchTransform,
  AiRedactTransform,
  AiSentimentAnalysisTransform,
  AiSummarizeTransform,
  AiTranslateTransform,
  ChunkingType,
  ClassifyOutputMode,
  FilterMismatch,
  RedactMode,
  SinkField,
  StreamTransform,
} from '../../../lib';
import { contract } from '../../../lib/core/rules/contract/contract';
import { jsonPath } from '../../../lib/core/rules/transformation/json-path';
import { readTransforms } from '../../../scripts/parts/model';
import { check, definition } from '../../support/rules';
import { problems, readBack, testStack, testStream } from '../../support/synth';

describe('AI transforms', () => {
  const input = SinkField.jsonPath('$.data.body');
  const InputField = { Form: 'JSONPATH', Value: '$.data.body' };
  const common = { InputField, StepName: 'transform0' };
  const named = { InputField, StepName: 'result' };

  const CASES: readonly (readonly [StreamTransform, Record<string, unknown>])[] = [
    [
      new AiChunkTransform({}),
      {
        AiChunkTransformParameters: {
          ...{ MaxSegmentSize: 1000, MaxOverlapSize: 10, Unpack: true, StepName: 'transform0' },
        },
      },
    ],
    [
      new AiChunkTransform({
        chunkingType: ChunkingType.MARKDOWN_HEADER,
        maxSegmentSize: 5,
        maxOverlapSize: 0,
        unpack: false,
        input,
        stepName: 'result',
      }),
      {
        AiChunkTransformParameters: {
          ...{ ChunkingType: 'markdown_header', MaxSegmentSize: 5, MaxOverlapSize: 0, Unpack: false },
          ...named,
        },
      },
    ],
    [
      new AiClassifyTransform({ input, labels: ['a', 'b'] }),
      { AiClassifyTransformParameters: { ...common, Labels: ['a', 'b'], OutputMode: 'single' } },
    ],
    [
      new AiClassifyTransform({
        input,
        labels: ['a', 'b'],
        outputMode: ClassifyOutputMode.MULTI,
        instruction: 'a first',
      }),
      {
        AiClassifyTransformParameters: {
          ...{ ...common, Labels: ['a', 'b'], OutputMode: 'multi', Instruction: 'a first' },
        },
      },
    ],
    [
      new AiEmbedTransform({ input, dimension: 512 }),
      { AiEmbedTransformParameters: { ...common, Model: 'text-embedding-v4', Dimension: 512 } },
    ],
    [
      new AiExtractTransform({ input, extractSchema: { type: 'object' } }),
      { AiExtractTransformParameters: { ...common, ExtractSchema: '{"type":"object"}' } },
    ],
    [
      new AiFilterTransform({ input, condition: 'is a complaint' }),
      { AiFilterTransformParameters: { ...common, Condition: 'is a complaint', OnMismatch: 'discard' } },
    ],
    [
      new AiFilterTransform({ input, condition: 'c', onMismatch: FilterMismatch.FORWARD }),
      { AiFilterTransformParameters: { ...common, Condition: 'c', OnMismatch: 'forward' } },
    ],
    [
      new AiPrepSearchTransform({ input }),
      { AiPrepSearchTransformParameters: { ...common, MaxChunkSize: 20 } },
    ],
    [
      new AiRedactTransform({ input, entities: ['email'], mode: RedactMode.MASK }),
      { AiRedactTransformParameters: { ...common, Entities: ['email'], Mode: 'mask', MaskChar: '*' } },
    ],
    [
      new AiSentimentAnalysisTransform({ input, aspects: ['price'], stepName: 'result' }),
      { AiSentimentAnalysisTransformParameters: { ...named, Aspects: ['price'] } },
    ],
    [new AiSummarizeTransform({ input }), { AiSummarizeTransformParameters: { ...common, MaxLength: 200 } }],
    [
      new AiTranslateTransform({ input, targetLanguage: 'en', sourceLanguage: 'zh' }),
      { AiTranslateTransformParameters: { ...common, TargetLanguage: 'en', SourceLanguage: 'zh' } },
    ],
  ];

  it.each(CASES)('case %# arrives as the API has it, without a finding', (transform, api) => {
    const stack = testStack();
    testStream(stack, { transforms: [transform] });
    expect(readBack(stack).transforms).toEqual([api]);
    expect(problems(stack)).toBe('');
  });

  it('have samples with every parameter of the contract', () => {
    const { properties } = readTransforms();
    const cards = Object.entries<any>(properties).filter(([, card]) => card['x-class'] !== undefined);
    expect(cards).toHaveLength(10);
    for (const [kind, card] of cards) {
      const used = CASES.flatMap(([, api]) => Object.keys(api[kind] ?? {}));
      expect([kind, Object.keys(card.properties).filter((name) => !used.includes(name))]).toEqual([kind, []]);
    }
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['AiClassifyTransformParameters', { InputField, Labels: ['one'] }, 'error', 'Labels'],
    ['AiPrepSearchTransformParameters', { InputField, MaxChunkSize: 1001 }, 'error', 'MaxChunkSize'],
    ['AiSummarizeTransformParameters', { InputField, MaxLength: 0 }, 'error', 'MaxLength'],
    [
      'AiFilterTransformParameters',
      { InputField, Condition: 'c', OnMismatch: 'drop' },
      'error',
      'OnMismatch',
    ],
    ['AiFilterTransformParameters', { InputField }, 'warning', 'Condition'],
    ['AiTranslateTransformParameters', { TargetLanguage: 'en' }, 'warning', 'InputField'],
  ])('of %s with %j are refused or doubted', (kind, parameters, severity, name) => {
    const findings = check(contract, definition({ transforms: [{ [kind]: parameters }] }));
    expect(findings).toEqual([
      expect.objectContaining({ severity, pointer: `/Transforms/0/${kind}/${name}` }),
    ]);
  });

  /** Table of the SDK 8.7.0: what each takes besides InputField and StepName, and what it refuses. */
  const TABLE: [kind: string, taken: Record<string, unknown>, refused: Record<string, unknown>[]][] = [
    [
      'AiChunk',
      { ChunkingType: 'markdown_header', MaxSegmentSize: 1000, MaxOverlapSize: 10, Unpack: true },
      [{ ChunkingType: 'page' }, { MaxSegmentSize: '1000' }, { MaxOverlapSize: 0.5 }, { Unpack: 'true' }],
    ],
    ['AiChunk', { ChunkingType: 'recursive_character', Unpack: false }, []],
    [
      'AiClassify',
      { Labels: ['a', 'b'], OutputMode: 'single', Instruction: 'i' },
      [{ Labels: ['a'] }, { Labels: 'a,b' }, { OutputMode: 'both' }, { Instruction: 5 }],
    ],
    ['AiClassify', { Labels: ['a', 'b', 'c'], OutputMode: 'multi' }, []],
    ['AiEmbed', { Model: 'text-embedding-v1', Dimension: 1536 }, [{ Dimension: '1536' }, { Model: 5 }]],
    ['AiExtract', { ExtractSchema: '{"type":"object"}' }, [{ ExtractSchema: { type: 'object' } }]],
    ['AiFilter', { Condition: 'c', OnMismatch: 'discard' }, [{ OnMismatch: 'drop' }, { Condition: 5 }]],
    ['AiFilter', { Condition: 'c', OnMismatch: 'forward' }, []],
    [
      'AiPrepSearch',
      { MaxChunkSize: 1 },
      [{ MaxChunkSize: 0 }, { MaxChunkSize: 1001 }, { MaxChunkSize: '20' }],
    ],
    ['AiPrepSearch', { MaxChunkSize: 1000 }, []],
    [
      'AiRedact',
      { Entities: ['email'], Mode: 'mask', MaskChar: '#' },
      [{ Mode: 'hide' }, { Entities: 'email' }, { MaskChar: 5 }],
    ],
    ['AiRedact', { Entities: ['email'], Mode: 'replace' }, []],
    ['AiRedact', { Entities: ['email'], Mode: 'remove' }, []],
    ['AiSentimentAnalysis', { Aspects: ['price'] }, [{ Aspects: 'price' }]],
    ['AiSummarize', { MaxLength: 1 }, [{ MaxLength: 0 }, { MaxLength: '200' }]],
    ['AiTranslate', { TargetLanguage: 'en', SourceLanguage: 'zh' }, [{ TargetLanguage: 5 }]],
    ['AiTranslate', { TargetLanguage: 'en', SourceLanguage: '' }, []],
  ];
  const judge = (name: string, parameters: Record<string, unknown>) =>
    [contract, jsonPath].flatMap((rule) =>
      check(rule, definition({ transforms: [{ [`${name}TransformParameters`]: parameters }] })),
    );

  it.each(TABLE)('%s takes %j, and refuses other values of each', (name, taken, refused) => {
    const all = { InputField, StepName: 'step', ...taken };
    expect(judge(name, all)).toEqual([]);
    for (const change of refused)
      expect([change, judge(name, { ...all, ...change })]).toEqual([
        change,
        [expect.objectContaining({ severity: 'error' })],
      ]);
    for (const wrong of [
      { Form: 'CONSTANT', Value: 'x' },
      { Form: 'JSONPATH', Value: 'data.body' },
    ])
      expect([wrong, judge(name, { ...all, InputField: wrong }).length]).toEqual([wrong, 1]);
    expect(judge(name, { ...all, StepNam: 'x' })).toEqual([
      expect.objectContaining({
        severity: 'error',
        message: expect.stringMatching(/did you mean .*StepName/),
      }),
    ]);
    expect(judge(name, { ...all, Pigeons: 'x' })).toEqual([expect.objectContaining({ severity: 'warning' })]);
  });

  it('is a table of all ten', () => expect(new Set(TABLE.map(([name]) => name)).size).toBe(10));
});
