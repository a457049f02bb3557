import { readFileSync } from 'node:fs';
import { RELIABILITY_DOCUMENT, reliabilityDocument } from '../../scripts/reliability-docs';

it('docs/reliability.md lists the faults that are tried; npm run docs:reliability writes it', () =>
  expect(readFileSync(RELIABILITY_DOCUMENT, 'utf8')).toBe(reliabilityDocument()));
