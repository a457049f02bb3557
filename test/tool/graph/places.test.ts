import { readParts } from '../../../scripts/parts/model';
import { KINDS } from '../../../lib/core/contract/kinds';
import { IN_REGION, placeNames, serviceOf } from '../../../lib/tool/graph/places';

it.each(Object.keys(KINDS))('says what names the end of %s', (kind) => {
  expect(placeNames(serviceOf(kind))).toBeDefined();
});

it('names parameters that the contract has', () => {
  const parameters = new Map<string, Set<string>>();
  for (const { kind, schema } of readParts() as any[]) {
    const service = serviceOf(kind);
    const known = parameters.get(service) ?? new Set();
    Object.keys(schema.properties ?? {}).forEach((name) => known.add(name));
    parameters.set(service, known);
  }
  for (const [service, known] of parameters) {
    for (const { names } of placeNames(service) ?? []) {
      for (const name of names)
        expect([service, name === IN_REGION || known.has(name)]).toEqual([service, true]);
    }
  }
});

it.each([
  ['SinkKafkaParameters', 'Kafka'],
  ['SourceKafkaParameters', 'Kafka'],
  ['Source', 'Source'],
  ['Parameters', 'Parameters'],
  ['', ''],
])('%s is of the service %s', (kind, service) => expect(serviceOf(kind)).toBe(service));

it('knows nothing of a new service', () => expect(placeNames('New')).toBeUndefined());
