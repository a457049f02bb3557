import { Module, valueOriginsOf } from '../../../../lib/core/reading/plan/value-origins';
import { ModuleConfiguration } from '../../../../lib/core/reading/plan/plan-format';

const BOTH = { references: ['var.x', 'var.y'] };

describe('where values come from', () => {
  it('is known in time, however often modules in modules name the same variables', () => {
    let module: Module = { configuration: { variables: { x: {}, y: {} } }, path: [] };
    for (let i = 0; i < 60; i += 1) {
      const inner: ModuleConfiguration = { variables: { x: {}, y: {} } };
      const calls = { m: { expressions: { x: BOTH, y: BOTH }, module: inner } };
      const configuration = { ...module.configuration, module_calls: calls };
      module = { configuration: inner, path: [...module.path, 'm'], parent: { ...module, configuration } };
    }
    expect(valueOriginsOf(BOTH, module, `${'module.m.'.repeat(60)}t.s`)).toEqual([
      { kind: 'variable', name: 'x' },
      { kind: 'variable', name: 'y' },
    ]);
  });

  it('is not known of what comes back to itself', () => {
    const outputs = { o: { expression: BOTH } };
    const inner: ModuleConfiguration = { variables: { x: {}, y: {} }, outputs };
    const back = { references: ['module.m.o'] };
    const configuration = { module_calls: { m: { expressions: { x: back, y: back }, module: inner } } };
    const found = valueOriginsOf(back, { configuration, path: [] }, 't.s');
    expect(found.every(({ kind }) => kind === 'other')).toBe(true);
  });

  it('is named once for a reference that Terraform lists with its beginnings', () => {
    const references = ['t_a.b.c', 't_a.b', 't_a.b2.c["x"]', 't_a.b2', 'count.index'];
    expect(valueOriginsOf({ references }, { configuration: {}, path: [] }, 't.s')).toEqual([
      { kind: 'resource', address: 't_a.b', attribute: 'c' },
      { kind: 'resource', address: 't_a.b2', attribute: 'c["x"]' },
    ]);
  });
});
