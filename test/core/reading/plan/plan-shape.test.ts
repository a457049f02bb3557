import { readPlan } from '../../../../lib/core/reading/plan/terraform-plan';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocumentText } from '../../../../lib/core/reading/inputs/read-document';

const TYPE = 'alicloud_event_bridge_event_streaming';
const IDENTITY = { address: `${TYPE}.s`, mode: 'managed', type: TYPE, name: 's' };
const PLANS = join(__dirname, '..', 'data', 'plans');
const documentOf = (name: string) => JSON.parse(readFileSync(join(PLANS, name), 'utf8'));
const read = (document: unknown) => readDocumentText(JSON.stringify(document), 'input', () => 'input');

/** Whatever stands in the place of something else. */
const WRONG = [null, 0, 7, true, 'text', [], [[]], {}];

describe('a plan or a state that is malformed inside', () => {
  it.each<[string, object, string]>([
    ['changes that are null', { resource_changes: null }, 'null at /resource_changes, where a list'],
    ['changes that are an object', { resource_changes: {} }, 'an object at /resource_changes, where a list'],
    ['a change that is null', { resource_changes: [null] }, 'null at /resource_changes/0, where an object'],
    [
      'a change that is a number',
      { resource_changes: [7] },
      'a number at /resource_changes/0, where an object',
    ],
    [
      'a change without a type',
      { resource_changes: [{ address: 'a' }] },
      'nothing at /resource_changes/0/type',
    ],
    [
      'a change of something else than its address says',
      { resource_changes: [{ ...IDENTITY, type: 'terraform_data', change: { actions: ['create'] } }] },
      'an address at /resource_changes/0/address that is of another resource',
    ],
    ['a change without actions', change({}), 'nothing at /resource_changes/0/change/actions'],
    [
      'an action that is a number',
      change({ actions: [1] }),
      'a number at /resource_changes/0/change/actions/0',
    ],
    [
      'values that are a list',
      change({ actions: ['create'], after: [] }),
      'a list at /resource_changes/0/change/after',
    ],
    [
      'marks that are a text',
      change({ actions: ['create'], after_unknown: 'x' }),
      'a text at /resource_changes/0/change/after_unknown',
    ],
    [
      'a deposed object that is null',
      { resource_changes: [{ ...IDENTITY, deposed: null, change: { actions: [] } }] },
      'null at /resource_changes/0/deposed',
    ],
    [
      'planned values that are a number',
      { planned_values: 1 },
      'a number at /planned_values, where an object',
    ],
    [
      'a module that is a list',
      { planned_values: { root_module: [] } },
      'a list at /planned_values/root_module',
    ],
    ['a configuration that is a text', { configuration: 'x' }, 'a text at /configuration, where an object'],
    [
      'a provider that is null',
      { configuration: { provider_config: { alicloud: null } } },
      'null at /configuration/provider_config/alicloud',
    ],
    [
      'a call that is a number, at depth',
      { configuration: { root_module: { module_calls: { a: { module: { module_calls: { b: 1 } } } } } } },
      'a number at /configuration/root_module/module_calls/a/module/module_calls/b',
    ],
    ['a variable that is a text', { resource_changes: [], variables: { a: 'x' } }, 'a text at /variables/a'],
    ['values of a state that are a list', { values: [] }, 'a list at /values, where an object'],
    [
      'a resource of a state that is null',
      { values: { root_module: { resources: [null] } } },
      'null at /values/root_module/resources/0',
    ],
    [
      'a resource of a state without an address',
      { values: { root_module: { resources: [{ type: TYPE }] } } },
      'nothing at /values/root_module/resources/0/address',
    ],
    [
      'a module of a state that is a number, at depth',
      { values: { root_module: { child_modules: [{ child_modules: [3] }] } } },
      'a number at /values/root_module/child_modules/0/child_modules/0',
    ],
  ])('is refused with its place: %s', (_, document, message) => {
    expect(() => read({ format_version: '1.2', ...document })).toThrow(`input: has ${message}`);
  });

  it.each(['hcl-modules.json', 'hcl-state.json', 'orders.json'])(
    'is refused or has the same streams, whatever stands in a place of %s',
    (name) => {
      const whole = documentOf(name);
      const streams = read(whole).app.streams.length;
      expect(streams).toBeGreaterThan(0);
      for (const key of ['planned_values', 'resource_changes', 'values'].filter((key) => key in whole))
        for (const wrong of [null, 0, true, 'text'])
          expect(() => read({ ...whole, [key]: wrong })).toThrow(`/${key}, where`);
      for (const { root_module } of [whole.planned_values, whole.values].filter(Boolean))
        for (const i of root_module.resources?.keys() ?? [])
          for (const wrong of WRONG) {
            const copy = structuredClone(whole);
            (copy.planned_values ?? copy.values).root_module.resources[i] = wrong;
            expect(() => read(copy)).toThrow(`/root_module/resources/${i}`);
          }
      for (const i of whole.resource_changes?.keys() ?? [])
        for (const wrong of WRONG) {
          const copy = structuredClone(whole);
          copy.resource_changes[i] = wrong;
          expect(() => read(copy)).toThrow(`/resource_changes/${i}`);
        }
    },
  );
});

function change(change: object): object {
  return { resource_changes: [{ ...IDENTITY, change }] };
}

it('refuses an expression of a provider that nests too deep', () => {
  const region = { constant_value: JSON.parse(`${'['.repeat(20_000)}1${']'.repeat(20_000)}`) as unknown };
  const plan = {
    format_version: '1.2',
    resource_changes: [],
    configuration: { provider_config: { alicloud: { name: 'alicloud', expressions: { region } } } },
  };
  expect(() => readPlan(plan as never, 'plan')).toThrow('nests values deeper than 100 levels');
});
