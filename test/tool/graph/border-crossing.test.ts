import { borderCrossingOf } from '../../../lib/tool/graph/border-crossing';
import { unknown } from '../../../lib/core/model/stream-definition';

it.each([
  ['cn-hangzhou', 'cn-hangzhou', undefined],
  ['cn-hangzhou', 'cn-beijing', 'cross-region'],
  ['ap-southeast-1', 'eu-central-1', 'cross-region'],
  ['cn-hangzhou', 'ap-southeast-1', 'cross-border'],
  ['cn-hongkong', 'cn-shenzhen', 'cross-border'],
  ['cn-hangzhou', 'cn-hangzho', 'cross-region'],
  ['cn-hangzhou', undefined, undefined],
  [unknown('a variable'), 'cn-hangzhou', undefined],
])('%j to %j is %s', (from, to, crossing) => expect(borderCrossingOf(from, to)).toBe(crossing));
