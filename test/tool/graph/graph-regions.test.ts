import { GraphRegions } from '../../../lib/tool/graph/graph-regions';
import { NodeIds } from '../../../lib/tool/graph/node-id';
import { unknown } from '../../../lib/core/model/stream-definition';

const regions = new GraphRegions(new NodeIds());

it.each([
  ['cn-hangzhou', 'cn-hangzhou', true],
  [undefined, 'region of the environment', false],
  ['', 'region of the environment', true],
  [unknown('a variable'), 'region known after apply', false],
])('calls %j %s', (region, label, isKnown) => expect(regions.at(region)).toMatchObject({ label, isKnown }));

it('is one region for one name or reference, and two for two', () => {
  expect(regions.at('cn-hangzhou')).toBe(regions.at('cn-hangzhou'));
  expect(regions.at(unknown('x', 'Stack:var.a'))).toBe(regions.at(unknown('y', 'Stack:var.a')));
  expect(regions.at(unknown('x', 'Stack:var.a')).id).not.toBe(regions.at(unknown('x', 'Stack:var.b')).id);
});
