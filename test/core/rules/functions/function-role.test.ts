import { unknown } from '../../../../lib/core/model/stream-definition';
import { functionRole } from '../../../../lib/core/rules/functions/function-role';
import { resourceCases } from '../../../support/resource-cases';

resourceCases(functionRole, 'alicloud_fcv3_function', [
  [{ role: 'acs:ram::1234567890123456:role/own' }, []],
  [{ role: 'own' }, ['/role: "own"']],
  [{ role: 'acs:ram::123:role/own' }, ['/role: "acs:ram::123:role/own"']],
  [{ role: 'acs:ram::1234567890123456:role/a/b' }, ['/role: "acs:ram::1234567890123456:role/a/b"']],
  [{ role: unknown('later') }, ['not evaluated: /role (later)']],
  [{ role: '' }, []],
  [{ role: null }, []],
]);
