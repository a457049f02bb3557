/** What names the engine and stays: files and state that both share, homes on the web, and packages for both. */
const KEPT = [
  String.raw`Symbol\.for\('cdktf[^']*'\)`,
  String.raw`\bcdktf\.(?:out|json)\b`,
  '@cdktf/',
  String.raw`github\.com/cdktf-alicloud-event-streams(?:/cdktf-alicloud-event-streams(?![\w-]))?`,
  'cdktf-alicloud-event-streams contributors',
].join('|');
const ENGINE = new RegExp(`${KEPT}|\\bcdktf(?![A-Za-z0-9])`, 'g');
const HOME = '[CDK for Terraform](https://developer.hashicorp.com/terraform/cdktf)';
const HOME_OF_TWIN = '[CDK Terrain](https://github.com/open-constructs/cdk-terrain)';

/**
 * A source or a document for CDK Terrain: what imports, names or mentions cdktf does so with cdktn. Names with more
 * letters (`cdktfStack`) and what lies on a construct tree for every copy of the library stay, for they are the same there.
 */
export function forTwin(text: string): string {
  return text
    .replaceAll(HOME, HOME_OF_TWIN)
    .replaceAll('CDK for Terraform', 'CDK Terrain')
    .replace(ENGINE, (found) => (found === 'cdktf' ? 'cdktn' : found));
}

/** What the README says of the twin, which is itself. */
const TWIN =
  'For [CDK Terrain](https://github.com/open-constructs/cdk-terrain) take the twin instead: `npm install cdktn-alicloud-event-streams cdktn constructs@10.7`. It is made of the same sources and writes the same Terraform.\n\n';

/** The README of the twin, with the versions that it works with. */
export function readmeForTwin(text: string): string {
  const replacements: [string, string][] = [
    [TWIN, ''],
    [
      'cdktf-alicloud-event-streams cdktf constructs\n',
      'cdktf-alicloud-event-streams cdktf constructs@10.7\n',
    ],
    ['`cdktf` 0.20 and 0.21, `constructs` 10.4.2 or a newer 10', '`cdktf` 0.24, `constructs` 10.6 and 10.7'],
  ];
  const changed = replacements.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`README.md does not say ${from.trim()}.`);
    return before.replace(from, to);
  }, text);
  return forTwin(changed);
}
