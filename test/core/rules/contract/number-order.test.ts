import { unknown } from '../../../../lib/core/model/stream-definition';
import { numberOrder } from '../../../../lib/core/rules/contract/number-order';
import { check, definition } from '../../../support/rules';

const said = (change: Parameters<typeof definition>[0]) =>
  check(numberOrder, definition(change)).map((found) =>
    typeof found === 'string' ? found : `${found.severity} ${found.pointer}: ${found.got}`,
  );
const units = (BusinessOption: unknown) => said({ runOptions: { BusinessOption } as never });
const chunk = (AiChunkTransformParameters: unknown) => said({ transforms: [{ AiChunkTransformParameters }] });

const OPTION = '/RunOptions/BusinessOption';
const CHUNK = '/Transforms/0/AiChunkTransformParameters';

describe('number-order', () => {
  it('finds a least number of capacity units above the greatest', () => {
    expect(units({ MinCapacityUnitCount: 4, MaxCapacityUnitCount: 2 })).toEqual([
      `error ${OPTION}/MinCapacityUnitCount: 4 and 2`,
    ]);
    for (const option of [
      { MinCapacityUnitCount: 2, MaxCapacityUnitCount: 2 },
      { MinCapacityUnitCount: 9 },
      {},
    ])
      expect(units(option)).toEqual([]);
  });

  it('warns of chunks that overlap by more than they hold, defaults among them', () => {
    expect(chunk({ MaxSegmentSize: 100, MaxOverlapSize: 101 })).toEqual([
      `warning ${CHUNK}/MaxOverlapSize: 101 and 100`,
    ]);
    expect(chunk({ MaxSegmentSize: 5 })).toEqual([`warning ${CHUNK}/MaxSegmentSize: 10 and 5`]);
    expect(chunk({ MaxOverlapSize: 1_001 })).toEqual([`warning ${CHUNK}/MaxOverlapSize: 1001 and 1000`]);
    for (const sizes of [{ MaxSegmentSize: 10 }, { MaxSegmentSize: 100, MaxOverlapSize: 100 }, {}])
      expect(chunk(sizes)).toEqual([]);
  });

  it('leaves what is no number and no object to the contract', () => {
    expect(units({ MinCapacityUnitCount: '4', MaxCapacityUnitCount: 2 })).toEqual([]);
    expect(units([4, 2])).toEqual([]);
    expect(chunk('none')).toEqual([]);
    expect(said({ transforms: ['none'] as never })).toEqual([]);
  });

  it('waits for what is not known', () => {
    expect(units({ MinCapacityUnitCount: 4, MaxCapacityUnitCount: unknown('later') })).toEqual([
      `not evaluated: ${OPTION}/MaxCapacityUnitCount (later)`,
    ]);
    expect(units(unknown('later'))).toEqual([`not evaluated: ${OPTION} (later)`]);
    expect(said({ runOptions: unknown('later') as never })).toEqual(['not evaluated: /RunOptions (later)']);
    expect(chunk(unknown('later'))).toEqual([`not evaluated: ${CHUNK} (later)`]);
  });
});
