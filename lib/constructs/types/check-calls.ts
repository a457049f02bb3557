import { say } from '../../core/language/say';
import { sayingAt, Where } from '../language';
import { IConstruct } from 'constructs';
import { refuseMistakes } from '../contradictions';
import { problemsOf } from './check-types';
import { functionsOf, Member } from './members';

type Call = (this: unknown, ...given: unknown[]) => unknown;

/**
 * Has the public functions of a class, and those of its instances, refuse arguments that are not what they declare: all
 * problems in one error with the path of the construct, or the name of the function.
 *
 * @param name that of the class, which a bundler may change
 */
export function checkCalls(type: { readonly prototype: object }, name: string): void {
  for (const { key, ofInstance, parameters } of functionsOf(name)) {
    const holder = (ofInstance ? type.prototype : type) as Record<string, unknown>;
    if (!Object.hasOwn(holder, key)) continue;
    const call = holder[key] as Call;
    const checked: Call = function (...given) {
      check(this, `${name}.${key}`, parameters, given);
      return call.apply(this, given);
    };
    Object.defineProperty(holder, key, { value: checked, configurable: true, writable: true });
  }
}

/** Begins the name of a parameter that takes all arguments from its place on. */
const REST = '...';

function check(self: unknown, name: string, parameters: readonly Member[], given: readonly unknown[]): void {
  const problems = () =>
    parameters.flatMap(({ name: parameter, isOptional, type }, i) => {
      if (parameter.startsWith(REST)) return problemsOf(parameter.slice(REST.length), type, given.slice(i));
      return given[i] === undefined && (isOptional || type === 'a')
        ? []
        : problemsOf(parameter, type, given[i]);
    });
  if (problems().length > 0) refuseMistakes(placeOf(self, name, parameters, given), problems);
}

/** Where a call is: at its construct, at the one it is to make, or at its scope. */
function placeOf(
  self: unknown,
  name: string,
  parameters: readonly Member[],
  [first, id]: readonly unknown[],
): Where {
  const scope = [self, first].find(isConstruct);
  const below = scope !== self && parameters[1]?.name === 'id' && typeof id === 'string' ? id : '';
  const path = [scope?.node.path ?? '', below].filter(Boolean).join('/');
  if (path === '') return { scope, path: name };
  return { scope, path: sayingAt(scope && { scope, path }, () => say`${path}: ${name}`) };
}

function isConstruct(value: unknown): value is IConstruct {
  const { node } = (value ?? {}) as Partial<IConstruct>;
  return node?.root !== undefined;
}
