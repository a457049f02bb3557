import { FunctionRuntime } from '../../../lib';
import { FUNCTION_RUNTIMES, splitHandler } from '../../../lib/core/contract/function-runtimes';

describe('FUNCTION_RUNTIMES', () => {
  it('are those that FunctionRuntime offers, and containers, which take no package', () =>
    expect(Object.keys(FUNCTION_RUNTIMES)).toEqual([...Object.values(FunctionRuntime), 'custom-container']));
});

describe('splitHandler', () => {
  it.each([
    ['index.handler', { file: 'index', function: 'handler' }],
    ['src/main.index.run', { file: 'src/main.index', function: 'run' }],
    ['handler', undefined],
    ['.handler', undefined],
    ['index.', undefined],
    ['index.a/b', undefined],
  ])('of %s is %j', (handler, expected) => expect(splitHandler(handler)).toEqual(expected));
});
