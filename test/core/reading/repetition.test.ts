import { readRepetition } from '../../../lib/core/reading/repetition';
import { unknown } from '../../../lib/core/model/stream-definition';

it.each<[object, ReturnType<typeof readRepetition>]>([
  [{}, undefined],
  [{ count: null, for_each: null }, undefined],
  [{ count: 2 }, { by: 'count', instances: 2 }],
  [{ count: '3' }, { by: 'count', instances: 3 }],
  [{ count: '${var.c}' }, { by: 'count', instances: unknown('${var.c}') }],
  [{ for_each: { a: { g: 1 }, b: {} } }, { by: 'for_each', instances: 2 }],
  [{ for_each: '${toset(["a", "b", "a"])}' }, { by: 'for_each', instances: 2 }],
  [{ for_each: '${toset(var.l)}' }, { by: 'for_each', instances: unknown('${toset(var.l)}') }],
  [{ for_each: '${toset([var.l])}' }, { by: 'for_each', instances: unknown('${toset([var.l])}') }],
])('%j is read', (attributes, expected) => expect(readRepetition(attributes as never)).toEqual(expected));
