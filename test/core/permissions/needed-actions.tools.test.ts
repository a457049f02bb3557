import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppDefinition } from '../../../lib/core/model/app-definition';
import { NeededAction, neededActions } from '../../../lib/core/permissions/needed-actions';
import { PolicyDocument, policyDocuments, sizeOf } from '../../../lib/core/permissions/policy-document';
import { mergeApps, readSynthesizedStack } from '../../../lib/core/reading/synthesized-stack';
import { ACCOUNT, POLICIES_DOCUMENT, policySection } from '../../../scripts/deployer-policies';
import { exampleNames } from '../../../scripts/examples';
import { stacksOfExample, synthesizedExample } from '../../support/example-stacks';

/** Whether documents allow something: RAM's own matching, with * for any text. */
function allows(documents: readonly PolicyDocument[], wanted: NeededAction): boolean {
  const matches = (pattern: string, text: string) =>
    new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`).test(text);
  return documents.some(({ Statement }) =>
    Statement.some(
      ({ Action, Resource, Condition }) =>
        Action.some((pattern) => matches(pattern, wanted.action)) &&
        Resource.some((pattern) => matches(pattern, wanted.resource)) &&
        (Condition === undefined ||
          (wanted.services ?? []).every((name) => Condition.StringEquals['ram:ServiceName'].includes(name))),
    ),
  );
}

function escape(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

describe.each(exampleNames())("the deployer's policy of examples/%s", (name) => {
  let app: AppDefinition;

  beforeAll(() => {
    app = mergeApps(stacksOfExample(name).map((stack) => readSynthesizedStack(stack)));
  }, 60_000);

  it('allows what is needed; without any one action a part of the app would be lost, which it names', () => {
    const needed = neededActions(app, { account: ACCOUNT });
    expect(needed.length).toBeGreaterThan(3);
    const paths = new Set([...app.streams, ...app.resources].map(({ location }) => location.constructPath));
    for (const removed of needed) {
      const rest = policyDocuments(needed.filter((action) => action !== removed));
      const lost = needed.filter((action) => !allows(rest, action));
      // An action on everything covers the same action on something: then nothing is lost.
      const covered = needed.some((other) => other !== removed && allows(policyDocuments([other]), removed));
      expect(lost).toEqual(covered ? [] : [removed]);
      expect(removed.neededBy.length).toBeGreaterThan(0);
      for (const path of removed.neededBy) expect(paths).toContain(path);
    }
    const documents = policyDocuments(needed);
    expect(needed.filter((action) => !allows(documents, action))).toEqual([]);
    for (const document of documents) expect(sizeOf(document)).toBeLessThanOrEqual(6144);
  });

  it('is listed in docs/deployer-policies.md', () => {
    expect(readFileSync(POLICIES_DOCUMENT, 'utf8')).toContain(policySection(name, app));
  });
});

describe('stacks of examples/multi-region', () => {
  it('are deployed after the one that makes the service-linked roles', () => {
    const out = synthesizedExample('multi-region');
    const { stacks } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    const dependencies = Object.values<any>(stacks).map(({ name, dependencies: before }) => [name, before]);
    expect(Object.fromEntries(dependencies)).toEqual({
      foundation: [],
      'telemetry-cn-hangzhou': ['foundation'],
      'telemetry-cn-beijing': ['foundation'],
      orders: ['foundation'],
    });
  });
});
