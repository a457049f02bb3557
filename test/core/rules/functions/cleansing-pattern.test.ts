import { unknown } from '../../../../lib/core/model/stream-definition';
import { cleansingPattern } from '../../../../lib/core/rules/functions/cleansing-pattern';
import { resourceCases } from '../../../support/resource-cases';

const settings = (value: unknown) => ({
  environment_variables: {
    EVENT_STREAMS_SETTINGS: typeof value === 'object' ? JSON.stringify(value) : value,
  },
});
resourceCases(cleansingPattern, 'alicloud_fcv3_function', [
  [
    settings({ separator: '\\r?\\n', flags: 'g', mappings: [{ pattern: 'a' }], routes: [{ pattern: '^b' }] }),
    [],
  ],
  [settings({ separator: '(' }), ['/environment_variables/EVENT_STREAMS_SETTINGS/separator: "("']],
  [
    settings({ mappings: [{ pattern: 'a' }, { pattern: 'b', flags: 'zz' }] }),
    ['/environment_variables/EVENT_STREAMS_SETTINGS/mappings/1/pattern: "b"'],
  ],
  [
    settings({ routes: [{ pattern: '[' }] }),
    ['/environment_variables/EVENT_STREAMS_SETTINGS/routes/0/pattern: "["'],
  ],
  [settings({ routes: 'x', mappings: [null, { pattern: 5 }] }), []],
  [settings('no JSON'), []],
  [settings('[1]'), []],
  [
    { environment_variables: { EVENT_STREAMS_SETTINGS: unknown('later') } },
    ['not evaluated: /environment_variables/EVENT_STREAMS_SETTINGS (later)'],
  ],
  [{}, []],
]);
