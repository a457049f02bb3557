import { unknown } from '../../../../lib/core/model/stream-definition';
import { functionEnvironment } from '../../../../lib/core/rules/functions/function-environment';
import { resourceCases } from '../../../support/resource-cases';

resourceCases(functionEnvironment, 'alicloud_fcv3_function', [
  [{ environment_variables: { LEVEL: 'info', a_1: unknown('later') } }, []],
  [{ environment_variables: { EVENT_STREAMS_CODE_SHA256: 'x', EVENT_STREAMS_SETTINGS: '{}' } }, []],
  [
    { environment_variables: { '1A': 'x', 'a-b': 'x', 'a/b': 'x' } },
    [
      '/environment_variables/1A: "1A"',
      '/environment_variables/a-b: "a-b"',
      '/environment_variables/a~1b: "a/b"',
    ],
  ],
  [
    { environment_variables: { FC_REGION: 'x', topic: 'x', topics: 'x' } },
    ['/environment_variables/FC_REGION: "FC_REGION"', '/environment_variables/topic: "topic"'],
  ],
  [{ environment_variables: unknown('later') }, ['not evaluated: /environment_variables (later)']],
  [{ environment_variables: null }, []],
  [{}, []],
]);
