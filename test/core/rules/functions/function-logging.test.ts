import { unknown } from '../../../../lib/core/model/stream-definition';
import { functionLogging } from '../../../../lib/core/rules/functions/function-logging';
import { resourceCases } from '../../../support/resource-cases';

resourceCases(functionLogging, 'alicloud_fcv3_function', [
  [{ log_config: { project: 'p', logstore: unknown('later') } }, []],
  [
    { log_config: { project: '', logstore: 'l' } },
    ['/log_config/project: the function names no project for its logs'],
  ],
  [{ log_config: [{ project: 'p' }] }, ['/log_config/logstore: the function names no logstore for its logs']],
  [{ log_config: unknown('later') }, ['not evaluated: /log_config (later)']],
  [{ log_config: [{ project: '', logstore: null }] }, []],
  [{ log_config: [] }, []],
]);
