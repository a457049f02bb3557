import { checkCard } from '../../../scripts/parts/check-card';
import { readParts } from '../../../scripts/parts/model';
import { isDocumentId } from '../../../lib/core/contract/documents';
import { DEAD_LETTER_ARNS } from '../../../lib/core/contract/arn-formats';
import { connectorOf, editionsOf, endpointNames } from '../../../lib/core/contract/kind-lookups';
import { KINDS, SERVICES } from '../../../lib/core/contract/kinds';
import { REGIONS } from '../../../lib/core/contract/regions';
import { SERVICE_LINKED_ROLES } from '../../../lib/core/contract/service-linked-roles';
import { ARN_SHAPES } from '../../../lib/core/model/arn';
import { CATALOGUE } from '../../../lib/core/rules/catalogue';

const facts = Object.entries(KINDS);

describe('the cards', () => {
  it.each(facts)('%s names roles that are known, with the service they trust', (_, kind) => {
    for (const role of [...kind.serviceLinkedRoles, ...kind.serviceLinkedRolesInVpc])
      expect(Object.keys(SERVICE_LINKED_ROLES)).toContain(role);
  });

  it('of services name offers that the lists of regions know', () => {
    const offered = new Set(Object.values(REGIONS).flatMap((offers) => offers ?? []));
    const offers = Object.keys(SERVICES)
      .flatMap(editionsOf)
      .flatMap(({ offer }) => offer ?? []);
    for (const offer of offers) expect([...offered]).toContain(offer);
    expect(offers.length).toBeGreaterThan(0);
  });

  it('of the two sides of a connector name its endpoint alike', () => {
    const shapes = new Map<string, Set<string>>();
    for (const [kind, { endpoint, service }] of facts) {
      const required = endpoint.filter((name) => !name.endsWith('?')).map((name) => name === '@region');
      const shape = JSON.stringify([required, service]);
      const connector = connectorOf(kind);
      shapes.set(connector, (shapes.get(connector) ?? new Set()).add(shape));
    }
    for (const [connector, shape] of shapes) expect([connector, shape.size]).toEqual([connector, 1]);
  });

  it('have one kind for each ARN of a dead-letter queue, which names its endpoint', () => {
    for (const shape of DEAD_LETTER_ARNS) {
      const kinds = facts.filter(([, { endpointArns }]) => endpointArns.includes(shape));
      expect([shape, kinds.length]).toEqual([shape, 1]);
      const [[kind]] = kinds;
      const names = ARN_SHAPES[shape].match(/\{[^}]+\}/g)!.slice(2);
      expect([shape, endpointNames(kind)?.parameters.length]).toEqual([shape, names.length]);
    }
  });

  it('give rules that exist to parameters', () => {
    const known = CATALOGUE.map(({ id }) => id);
    const named = (node: unknown): string[] =>
      typeof node !== 'object' || node === null
        ? []
        : Object.entries(node).flatMap(([key, value]) => (key === 'x-rule' ? [value] : named(value)));
    const cards = ['run-options', 'transforms', 'sink-field'].map((name) =>
      require(`../../../lib/core/contract/cards/${name}.json`),
    );
    const rules = named(cards);
    expect(rules.length).toBeGreaterThan(5);
    for (const rule of rules) expect(known).toContain(rule);
  });
});

describe('envelopes', () => {
  const envelopes = facts.flatMap(([kind, { side, envelope }]) =>
    envelope === undefined ? [] : [[kind, { side, envelope }] as const],
  );

  it.each(envelopes)('of %s are those of a source, and say where they were read', (_, { side, envelope }) => {
    expect(side).toBe('source');
    expect(envelope.dataFields.length > 0 || envelope.openData === true).toBe(true);
    expect(new Set(envelope.dataFields).size).toBe(envelope.dataFields.length);
    expect(isDocumentId(envelope.document)).toBe(true);
  });

  it('with a fixed source have subjects that begin with it', () => {
    for (const [, { envelope }] of envelopes)
      if (envelope.source !== undefined)
        expect(envelope.subject?.startsWith(`${envelope.source}:`)).toBe(true);
  });

  it('are open where the fields of the message stand beside the others', () =>
    expect(envelopes.filter(([, { envelope }]) => envelope.openData).map(([kind]) => kind)).toEqual([
      'SourceEventBusParameters',
      'SourceSLSParameters',
    ]));
});

describe('checkCard', () => {
  const card = { ...readParts()[0].schema };
  const complaint = (change: object) => () => checkCard('kind', 'SourceX', { ...card, ...change });

  it('takes the cards that are there', () => expect(complaint({})).not.toThrow());

  it.each([
    [{ 'x-endpiont': [] }, /x-endpiont/],
    [{ 'x-endpoint': ['Nowhere'] }, /names the parameter Nowhere, which it does not have/],
    [{ 'x-endpoint': undefined }, /x-endpoint/],
    [{ 'x-document': 'mqtt-limits' }, /names the document mqtt-limits, which has no url/],
    [{ 'x-fixed': ['Nowhere'] }, /Nowhere/],
    [{ 'x-access': { role: 'Nowhere' } }, /Nowhere/],
    [{ properties: { ...card.properties, A: { description: 'A.', 'x-secert': true } } }, /x-secert/],
    [{ properties: { ...card.properties, A: { description: 'A.', 'x-is': 'tpoic' } } }, /tpoic|x-is/],
  ])('refuses %j', (change, text) => expect(complaint(change)).toThrow(text));

  it('refuses a limit that is not there, in an edition too', () => {
    const names = { topic: { what: 'topic', limit: 'nowhere', characters: 'all' } };
    const service = (change: object) => () => checkCard('service', 'x', { title: 'X', ...change });
    expect(service({ names })).toThrow(/names the limit nowhere/);
    const editions = { parameter: 'Type', default: 'A', of: { A: { title: 'A', names } } };
    expect(service({ editions })).toThrow(/names the limit nowhere/);
    expect(service({ nmaes: names })).toThrow(/nmaes/);
  });
});
