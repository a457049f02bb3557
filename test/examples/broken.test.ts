import { GROUPS } from '../../lib/core/rules/catalogue';
import { findingsIn, synthesizeBroken } from '../../scripts/broken-example';

describe('examples/broken', () => {
  it('fails with at least one finding of every group, in one go, and writes nothing', () => {
    const { status, output, wrote } = synthesizeBroken();
    expect([status === 0, wrote]).toEqual([false, false]);
    const rules = new Set(findingsIn(output).map((finding) => /\[([a-z-]+)\]$/.exec(finding)![1]));
    const silent = Object.entries(GROUPS).filter(([, group]) => !group.some(({ id }) => rules.has(id)));
    expect(silent.map(([name]) => name)).toEqual([]);
    expect(output).not.toContain('not-so-secret');
  }, 60_000);
});
