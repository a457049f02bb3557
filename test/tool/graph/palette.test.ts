import { FlowNodeKind } from '../../../lib/tool/graph/flow-graph';
import { DARK, edgeColor, LIGHT } from '../../../lib/tool/graph/palette';

const luminance = (color: string) => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string) => {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
};

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('%s', (_, palette) => {
  it.each(Object.keys(palette.nodes) as FlowNodeKind[])('has words of %s that can be read', (kind) => {
    const { fill, text, line } = palette.nodes[kind];
    expect(contrast(text, fill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(line, palette.region)).toBeGreaterThanOrEqual(3);
  });

  it('has words and arrows that can be seen on what they stand on', () => {
    for (const ground of [palette.background, palette.region]) {
      expect(contrast(palette.text, ground)).toBeGreaterThanOrEqual(4.5);
      for (const line of [palette.line, ...Object.values(palette.edges)])
        expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});

it('colors an arrow of what failed as that, even across the border', () => {
  const edge = { from: 'a', to: 'b', lines: [], stream: 's', isRunning: true } as const;
  expect(edgeColor({ ...edge, way: 'dead-letter', crossing: 'cross-border' })).toBe(
    LIGHT.edges['dead-letter'],
  );
  expect(edgeColor({ ...edge, way: 'delivery', crossing: 'cross-border' })).toBe(LIGHT.edges['cross-border']);
  expect(edgeColor({ ...edge, way: 'delivery' })).toBeUndefined();
});
