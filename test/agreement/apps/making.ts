import { Construct } from 'constructs';
import { fc } from '../../support/sampling';
import { Building, number, Step, text } from './building';

export const ACCOUNT = '1234567890123456';
export const name = text(fc.constantFrom('orders', 'a_b', 'x', 'Default', '-bad-', 'role-1'));
export const cidr = text(
  fc.constantFrom('10.0.0.0/24', '10.0.1.0/24', '172.16.0.0/12', '0.0.0.0/0', '10.0.0.0/33', 'x'),
);
export const port = number(fc.constantFrom(9092, 0, 65536, 443));

/** A step that makes something in some scope. */
export function making(
  id: string,
  make: fc.Arbitrary<(b: Building, scope: Construct, id: string, n: number) => void>,
) {
  return fc.tuple(fc.nat(), make).map(([where, run]): Step => (b) => {
    const scope = b.scope(where);
    run(b, scope, b.id(scope, id), where);
  });
}
