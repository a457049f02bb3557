import { say } from '../../language/say';
import { listed } from '../../language/lists';
import { cite } from '../../contract/documents';
import { endingsOf, FUNCTION_RUNTIMES, splitHandler } from '../../contract/function-runtimes';
import { isUnknown } from '../../model/stream-definition';
import { ResourceRule, RuleOutput } from '../rule';
import { show } from '../show';

const FUNCTION = cite('provider-fcv3-function');

/** The runtime is one that there is, and the handler is made as the runtime wants it. */
export const functionHandler: ResourceRule = {
  id: 'function-handler',
  since: '2026-11-26',
  title: 'A function has an existing runtime and a handler that the runtime can call',
  severity: 'error',
  documents: [FUNCTION],
  protectsFrom: 'Function Compute refuses the function, or every call fails together with its events.',
  types: ['alicloud_fcv3_function'],
  checkResource({ values: { runtime, handler } }, output) {
    // It may be a container, which has no handler to call.
    if (isUnknown(runtime)) return output.skip('/runtime', runtime.$unknown);
    if (typeof runtime !== 'string' || !Object.hasOwn(FUNCTION_RUNTIMES, runtime))
      reportRuntime(runtime, output);
    if (isUnknown(handler)) return output.skip('/handler', handler.$unknown);
    if (runtime === 'custom-container') return;
    const hasFiles = endingsOf(runtime).length > 0;
    const isGiven = typeof handler === 'string' && handler !== '';
    if (isGiven && (!hasFiles || splitHandler(handler) !== undefined)) return;
    output.report({
      pointer: '/handler',
      message: isGiven ? say`the handler names no function in a file` : say`the function has no handler`,
      got: show(handler ?? ''),
      limit: say`file.function, for example index.handler`,
      source: FUNCTION,
      fix: say`Set handler to the file without its ending, a dot, and the function in it.`,
    });
  },
};

function reportRuntime(runtime: unknown, output: RuleOutput): void {
  output.report({
    pointer: '/runtime',
    message: say`the runtime is not one of Function Compute 3.0`,
    got: show(runtime ?? ''),
    limit: listed(Object.keys(FUNCTION_RUNTIMES)),
    source: FUNCTION,
    fix: say`Set one of them.`,
  });
}
