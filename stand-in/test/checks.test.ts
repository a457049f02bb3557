import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRequest } from '../cloud/checks/request';
import { SINKS } from '../cloud/checks/sinks';
import { SOURCES } from '../cloud/checks/sources';
import { checkSinkField, isDefinite } from '../cloud/checks/sink-field';

const FOLDER = join(__dirname, '..', 'cloud', 'checks');
const { request } = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'test', 'data', 'event-stream-api.json'), 'utf8'),
);
describe('the checks of the stand-in', () => {
  it('know nothing of the library and its schema', () => {
    const imports = readdirSync(FOLDER).flatMap((file) =>
      [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/(?:from|require\() ?'([^']+)'/g)].map(
        ([, name]) => name,
      ),
    );
    expect(imports.length).toBeGreaterThan(10);
    expect(imports.filter((name) => !/^(\.\/[a-z-]+|node:[a-z]+)$/.test(name))).toEqual([]);
  });

  it('know every kind of source and sink, and no other', () => {
    expect(Object.keys(SOURCES).sort()).toEqual(Object.keys(request.Source).sort());
    expect(Object.keys(SINKS).sort()).toEqual(Object.keys(request.Sink).sort());
  });

  it('name where each is from: a section of the facts, or an edition of the SDK', () => {
    const named = [...Object.values(SOURCES), ...Object.values(SINKS)].map(({ facts }) => facts);
    expect(named.filter((facts) => !/^(1\.[23] |A\.4 |SDK \d+\.\d+\.\d+ )/.test(facts))).toEqual([]);
  });

  it.each([
    ['$', true],
    ['$.data.value', true],
    ['$.data[0].v', true],
    ['$.data[-1].v', true],
    ["$.data['a b']", true],
    ['$.data["a.b"][0]', true],
    ['data', false],
    ['$..v', false],
    ['$.data.*', false],
    ['$.data[*]', false],
    ['$.data[0:2]', false],
    ["$.data['a','b']", false],
    ['$.data[?(@.a)]', false],
    ['$.', false],
  ])('%s is a definite JSONPath: %s', (path, definite) => expect(isDefinite(path)).toBe(definite));

  it('complain at a pointer, with the section', () => {
    const complaints: unknown[] = [];
    checkSinkField({ Form: 'TEMPLATE', Value: '{"v":[]}' }, '/Sink/K/Body', (...complaint) =>
      complaints.push(complaint),
    );
    expect(complaints).toEqual([
      ['5 TEMPLATE', '/Sink/K/Body/Value', 'has a variable that is not a scalar'],
      ['5 TEMPLATE', '/Sink/K/Body/Template', 'is missing'],
    ]);
  });

  it('find everything that is missing in nothing', () => {
    expect(checkRequest({}).map(({ facts, pointer }) => [facts, pointer])).toEqual([
      ['1.1', '/EventStreamingName'],
      ['0.1', '/Source'],
      ['0.1', '/Sink'],
    ]);
  });
});
