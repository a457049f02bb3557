import { AppDefinition } from '../../../lib/core/model/app-definition';
import { isInputError } from '../../../lib/core/reading/input-error';
import { readDocumentText } from '../../../lib/core/reading/inputs/read-document';
import { withoutCredentials } from '../../../lib/core/redaction/texts';
import { DEFAULT_RULES } from '../../../lib/core/rules/catalogue';
import { evaluate } from '../../../lib/core/rules/evaluate';
import { Rule, RuleOutput } from '../../../lib/core/rules/rule';
import { DEFAULT_SETTINGS } from '../../../lib/core/rules/settings';
import { CANARIES, HIDDEN_CANARIES } from '../../support/canaries/documents';
import { sampleOf } from '../../support/sampling';

jest.setTimeout(3_600_000);

/** Speaks of what is hidden, and of nothing else. */
const OF_SECRETS = 'plaintext-secret';

/** Where a rule finds something in an app as it is written, which nothing hides from it. */
function foundInWritten(rule: Rule, app: AppDefinition): Set<string> {
  const found = new Set<string>();
  const output = {
    report: ({ pointer }: { pointer?: string }) => found.add(withoutCredentials(pointer ?? '')),
    skip: () => undefined,
  };
  const said = output as unknown as RuleOutput;
  for (const stream of app.streams) rule.check?.(stream, said);
  for (const resource of app.resources)
    if (rule.types?.includes(resource.type)) rule.checkResource?.(resource, said);
  rule.checkApp?.(app, () => said, DEFAULT_SETTINGS);
  return found;
}

/** What is in a document; nothing in one that is read otherwise, as the configuration of a plan beside it. */
function appOf(text: string): AppDefinition {
  try {
    return readDocumentText(text, 'document.json', () => 'x').app;
  } catch (error) {
    if (isInputError(error)) return { streams: [], resources: [] };
    throw error;
  }
}

it('finds of a text with a credential in it what it finds of the text as it is written', () => {
  const problems: string[] = [];
  const documents = [...CANARIES, ...HIDDEN_CANARIES].filter(({ files }) => 'document.json' in files);
  for (const { files, place } of sampleOf(documents, 60)) {
    const app = appOf(files['document.json']);
    for (const rule of DEFAULT_RULES.filter(({ id }) => id !== OF_SECRETS)) {
      const written = foundInWritten(rule, app);
      const { findings, acknowledged } = evaluate(app, DEFAULT_SETTINGS, [rule]);
      // One that is accepted stands for several.
      if (acknowledged.length > 0) continue;
      const shown = new Set(findings.map(({ pointer = '' }) => pointer));
      for (const pointer of shown)
        if (!written.has(pointer)) problems.push(`${place}: ${rule.id} finds ${pointer}, which is in order`);
      for (const pointer of written)
        if (!shown.has(pointer)) problems.push(`${place}: ${rule.id} does not find ${pointer}`);
    }
  }
  expect(problems).toEqual([]);
});
