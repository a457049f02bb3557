import { unknown } from '../../../../lib/core/model/stream-definition';
import { filterExtension } from '../../../../lib/core/rules/filters/filter-extension';
import { EXTENSIONS } from '../../../../lib/core/simulation/message';
import { check, definition } from '../../../support/rules';

const says = (filterPattern: unknown) =>
  check(filterExtension, definition({ filterPattern })).map(({ pointer, fix }) => `${pointer}: ${fix}`);

describe('filter-extension', () => {
  it('knows the documented ones', () => {
    for (const pointer of EXTENSIONS) expect(says({ [pointer.slice(1)]: ['x'] })).toEqual([]);
    expect(says({ data: { aliyunx: ['x'] }, source: ['aliyunx'] })).toEqual([]);
    expect(says(unknown('later'))).toEqual([]);
  });

  it.each([
    ['aliyunregionId', 'Did you mean "aliyunregionid"?'],
    ['aliyunRegionID', 'Did you mean "aliyunregionid"?'],
    ['aliyunacountid', 'Did you mean "aliyunaccountid"?'],
    ['aliyunsomethingelsealtogether', 'Use one of these.'],
  ])('does not know %s', (name, fix) => {
    expect(says({ [name]: ['x'] })).toEqual([`/FilterPattern/${name}: ${fix}`]);
    expect(says({ [name]: unknown('later') })).toEqual([`/FilterPattern/${name}: ${fix}`]);
  });
});
