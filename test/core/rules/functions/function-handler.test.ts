import { unknown } from '../../../../lib/core/model/stream-definition';
import { functionHandler } from '../../../../lib/core/rules/functions/function-handler';
import { resourceCases } from '../../../support/resource-cases';

resourceCases(functionHandler, 'alicloud_fcv3_function', [
  [{ runtime: 'java11', handler: 'com.example.App::handle' }, []],
  [{ runtime: 'custom-container' }, []],
  [{ runtime: 'nodejs20', handler: 'handler' }, ['/handler: "handler"']],
  [{ runtime: 'nodejs20', handler: '' }, ['/handler: ""']],
  [{ runtime: 'custom', handler: '' }, ['/handler: ""']],
  [{ runtime: 'nodejs99', handler: 'handler' }, ['/runtime: "nodejs99"']],
  [{ runtime: 'constructor', handler: 'x' }, ['/runtime: "constructor"']],
  [{}, ['/runtime: ""', '/handler: ""']],
  [{ runtime: unknown('later'), handler: unknown('too') }, ['not evaluated: /runtime (later)']],
  [{ runtime: 'nodejs20', handler: unknown('too') }, ['not evaluated: /handler (too)']],
  // It may be a container.
  [{ runtime: unknown('later') }, ['not evaluated: /runtime (later)']],
]);
