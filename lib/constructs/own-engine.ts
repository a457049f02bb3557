import { IConstruct } from 'constructs';
import { say } from '../core/language/say';
import { remembered } from '../core/model/remembered';
import { mistakeAt } from './contradictions';

/** The engine of this package, and the packages that are named by theirs. */
const OWN = 'cdktf';
const PACKAGE = 'alicloud-event-streams';
/** By which jsii says of a class what it is. */
const RTTI = Symbol.for('jsii.rtti');

/** The engine that a class comes from; undefined where it comes from none that there is a package for. */
const engineOf = remembered((type: object): string | undefined => {
  for (let of: object | null = type; of !== null; of = Object.getPrototypeOf(of) as object | null) {
    const { fqn = '' } = (of as Record<symbol, { readonly fqn?: string } | undefined>)[RTTI] ?? {};
    const [, engine] = /^(cdkt[fn])\./.exec(fqn) ?? [];
    if (engine !== undefined) return engine;
  }
  return undefined;
});

/**
 * A scope, if its app is made with the engine of this package. The two engines take each other's trees for their own and
 * fail late, in their own words.
 *
 * @throws Error that names the package for the engine of the app
 */
export function inOwnEngine<Scope extends IConstruct>(scope: Scope): Scope {
  const app = scope?.node?.root?.constructor;
  const engine = app === undefined ? undefined : engineOf(app);
  if (engine === undefined || engine === OWN) return scope;
  throw mistakeAt(
    scope,
    () =>
      say`this app is made with ${engine}, and ${OWN}-${PACKAGE} works with ${OWN} alone. Install ${engine}-${PACKAGE} and import from it instead.`,
  );
}
