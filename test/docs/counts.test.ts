/** Where a page counts the kinds of sources and sinks, it has all of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../../lib/core/contract/kinds';
import { ROOT } from '../support/shell-blocks';

const count = (side: string) => Object.keys(KINDS).filter((kind) => kind.startsWith(side)).length;
const [SOURCES, SINKS] = [count('Source'), count('Sink')];

it.each([
  ['README.md', `${SOURCES} sources and ${SINKS} sinks`],
  ['README.zh-CN.md', `${SOURCES} 种源、${SINKS} 种目标`],
  ['docs/streams.md', `${SOURCES} sources and ${SINKS} sinks`],
  ['CONTRIBUTING.md', `${SOURCES} sources or ${SINKS} sinks`],
])('%s says %s', (page, words) => expect(readFileSync(join(ROOT, page), 'utf8')).toContain(words));
