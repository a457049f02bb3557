import { escapeXml } from '../../../lib/tool/graph/xml';

it('escapes what means something between tags or in quotes', () => {
  expect(escapeXml(`<a b="c" d='e'>&amp;`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;');
});
