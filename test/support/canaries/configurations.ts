/** Configurations with a canary where a credential can stand: in order or not, none is shown. */
export const CONFIGURATIONS: readonly [string, (secret: string) => string][] = [
  ['a severity', (s) => `rules: {stream-name: password=${s}}`],
  ['what is not a severity', (s) => `rules: {stream-name: {password: ${s}}}`],
  ['the name of a rule', (s) => `rules: {"password=${s}": off}`],
  ['rules that are a text', (s) => `rules: password=${s}`],
  ['a key that there is not', (s) => `password: ${s}`],
  ['the name of a key', (s) => `"password=${s}": 1`],
  ['the whole', (s) => `password=${s}`],
  ['a list', (s) => `- password=${s}`],
  ['trust', (s) => `trust: password=${s}`],
  ['a day', (s) => `rulesAsOf: password=${s}`],
  ['an extension', (s) => `extensions: ["https://u:${s}@example.com/x.js"]`],
  ['an extension that is not text', (s) => `extensions: [{password: ${s}}]`],
  ['a reason', (s) => `acknowledgements: [{rule: stream-name, reason: "password=${s}"}]`],
  ['a reason that is none', (s) => `acknowledgements: [{rule: stream-name, reason: {password: ${s}}}]`],
  ['a ticket', (s) => `acknowledgements: [{rule: stream-name, reason: r, ticket: "https://u:${s}@h"}]`],
  ['an owner', (s) => `acknowledgements: [{rule: stream-name, reason: r, owner: "password=${s}"}]`],
  ['a day of an acknowledgement', (s) => `acknowledgements: [{rule: x, reason: r, expires: password=${s}}]`],
  ['a path', (s) => `acknowledgements: [{rule: stream-name, reason: r, path: "password=${s}"}]`],
  ['a rule of an acknowledgement', (s) => `acknowledgements: [{rule: "password=${s}", reason: r}]`],
  ['an acknowledgement that has more', (s) => `acknowledgements: [{rule: x, reason: r, "password=${s}": 1}]`],
  ['a quota', (s) => `quotas: [{quota: "password=${s}", maximum: 5}]`],
  ['a maximum', (s) => `quotas: [{quota: streams-per-region, maximum: password=${s}}]`],
  ['an account', (s) => `quotas: [{quota: streams-per-region, maximum: 5, account: password=${s}}]`],
  ['a region', (s) => `existing: [{quota: streams-per-region, region: "password=${s}", count: 1}]`],
  ['a count', (s) => `existing: [{quota: streams-per-region, count: {password: ${s}}}]`],
  ['an alias to nothing', (s) => `rules: *${s}`],
  ['an alias of an anchor', (s) => `a: &${s} {password: ${s}}\nrules: *${s}`],
  ['a tag of YAML', (s) => `rules: !!password=${s} {}`],
  ['a quote that is not closed', (s) => `rules: "password=${s}`],
  ['a key twice', (s) => `password=${s}: 1\npassword=${s}: 2`],
  ['a tab', (s) => `rules:\n\tpassword: ${s}`],
  ['a map that is not closed', (s) => `rules: {password: ${s}`],
  ['a directive', (s) => `%password=${s}\n---\nrules: {}`],
  ['two documents', (s) => `rules: {}\n---\npassword: ${s}`],
];

/** Reports of earlier reviews, which are none or are damaged. */
export const BASELINES: readonly [string, (secret: string) => string][] = [
  ['text', (s) => `password=${s}`],
  ['JSON that ends', (s) => `{"password":"${s}"`],
  ['a text of JSON', (s) => `"password=${s}"`],
  ['another version', (s) => `{"version":"password=${s}"}`],
  ['findings', (s) => `{"version":1,"findings":"password=${s}"}`],
  ['a finding', (s) => `{"version":1,"findings":["password=${s}"]}`],
  ['a rule', (s) => `{"version":1,"findings":[{"rule":{"password":"${s}"}}]}`],
  ['a place', (s) => `{"version":1,"findings":[{"rule":"x","address":{"password":"${s}"}}]}`],
  ['what is gone', (s) => `{"version":1,"findings":[{"rule":"x","address":"password=${s}"}]}`],
  ['another place', (s) => `{"version":1,"findings":[{"rule":"x","also":["password=${s}"]}]}`],
];

/** Events and lines of them that cannot be read. */
export const EVENTS: readonly [string, (secret: string) => string][] = [
  ['text', (s) => `password=${s}`],
  ['JSON that ends', (s) => `{"password":"${s}"`],
  ['a text of JSON', (s) => `"password=${s}"`],
  ['a list', (s) => `["password=${s}"]`],
  ['lines of which one is text', (s) => `{}\npassword=${s}`],
  ['a pattern that is none', (s) => `{"id":1,"pattern":"password=${s}","event":{}}`],
  ['an event that is none', (s) => `{"id":1,"pattern":{},"event":"password=${s}"}`],
  ['a form that is none', (s) => `{"id":1,"form":"password=${s}","event":{}}`],
  [
    'variables that are none',
    (s) => `{"id":1,"form":"TEMPLATE","value":"password=${s}","template":"x","event":{}}`,
  ],
];

/** Modules with rules that fail, now or later. */
export const EXTENSIONS: readonly [string, (secret: string) => string][] = [
  ['a module that throws', (s) => `throw new Error('password=${s}');`],
  ['a module that is not a JavaScript', (s) => `const password = "${s}" oops`],
  ['a module that exports something else', (s) => `module.exports = { rules: 'password=${s}' };`],
  ['a rule whose id is none', (s) => `module.exports = { rules: [{ id: 'password=${s}', check() {} }] };`],
  ['a rule that throws', (s) => rule(`throw new Error('password=${s}')`)],
  ['a rule that throws a text', (s) => rule(`throw 'https://u:${s}@h'`)],
  ['a rule that reports it', (s) => rule(`output.report({ message: 'password=${s}', pointer: '/a' })`)],
  ['a rule that skips', (s) => rule(`output.skip('/a', 'password=${s}')`)],
  ['a rule that prints what it sees', () => rule('console.log(JSON.stringify(stream))')],
  ['a rule that throws later', (s) => rule(`setTimeout(() => { throw new Error('password=${s}') })`)],
  ['a rule that rejects', (s) => rule(`Promise.reject(new Error('password=${s}'))`)],
];

function rule(body: string): string {
  return `module.exports = { rules: [{ id: 'acme-rule', title: 'A rule', severity: 'error', protectsFrom: 'x', documents: [], since: '2026-01-01', check(stream, output) { ${body}; } }] };`;
}

/** What is assumed of traffic, and lists of prices. */
export const ASSUMPTIONS: readonly [string, (secret: string) => string][] = [
  ['text', (s) => `password=${s}`],
  ['a key that there is not', (s) => `"password=${s}": 1`],
  ['a figure', (s) => `all: { events: "password=${s}" }`],
  ['a figure that is a map', (s) => `all: { events: { password: ${s} } }`],
  ['a name of a figure', (s) => `all: { "password=${s}": 1 }`],
  ['a stream that there is not', (s) => `streams: { "password=${s}": { events: 1 } }`],
  ['a currency', (s) => `date: 2025-11-01\ndocument: d\ncurrency: "password=${s}"\n`],
  ['a document', (s) => `date: 2025-11-01\ndocument: "https://u:${s}@h"\ncurrency: USD\n`],
  ['a day', (s) => `date: "password=${s}"\ndocument: d\ncurrency: USD\n`],
  ['a quote that is not closed', (s) => `all: "password=${s}`],
  ['an alias', (s) => `all: *${s}`],
];

/** Lists of differences between stages, in order or not. */
export const ALLOWED_DIFFERENCES: readonly [string, (secret: string) => string][] = [
  ['text', (s) => `password=${s}`],
  ['a key that there is not', (s) => `"password=${s}": 1`],
  ['texts that are the same', (s) => `same: [["password=${s}", "https://u:${s}@h"]]`],
  ['texts that are none', (s) => `same: [[{ password: ${s} }]]`],
  ['a pointer', (s) => `allow: [{ pointer: "/password=${s}", reason: x }]`],
  ['a pointer that is none', (s) => `allow: [{ pointer: "password=${s}", reason: x }]`],
  ['a stream', (s) => `allow: [{ pointer: "", stream: "https://u:${s}@h", reason: x }]`],
  ['a reason', (s) => `allow: [{ pointer: /Description, reason: "password=${s}" }]`],
  ['a reason that is none', (s) => `allow: [{ pointer: /Description, reason: { password: ${s} } }]`],
  ['a member that there is not', (s) => `allow: [{ pointer: /A, reason: x, "password=${s}": 1 }]`],
  ['a quote that is not closed', (s) => `same: "password=${s}`],
  ['an alias', (s) => `same: *${s}`],
];

const entry = (more: object) =>
  JSON.stringify({
    ...{ format: 'event-streams-inventory', version: 1, writtenAt: '2026-01-01T00:00:00Z', inputs: [] },
    ...{ streams: [], buses: [], rules: [], eventSources: [], connections: [], notCounted: [], ...more },
  });
const OF_ENTRY = { region: 'cn-hangzhou', counts: [], from: [] };

/** Inventories of an account, in order or damaged. */
export const INVENTORIES: readonly [string, (secret: string) => string][] = [
  ['text', (s) => `password=${s}`],
  ['JSON that ends', (s) => `{"password":"${s}"`],
  ['a text of JSON', (s) => `"password=${s}"`],
  ['a format', (s) => entry({ format: `password=${s}` })],
  ['a version', (s) => entry({ version: `password=${s}` })],
  ['a time', (s) => entry({ writtenAt: `password=${s}` })],
  ['an input', (s) => entry({ inputs: [{ path: `password=${s}` }] })],
  ['streams that are text', (s) => entry({ streams: `password=${s}` })],
  ['a stream that is text', (s) => entry({ streams: [`password=${s}`] })],
  ['the name of a bus', (s) => entry({ buses: [{ ...OF_ENTRY, name: `password=${s}` }] })],
  ['the region of a bus', (s) => entry({ buses: [{ ...OF_ENTRY, name: 'b', region: `password=${s}` }] })],
  ['a quota', (s) => entry({ buses: [{ ...OF_ENTRY, name: 'b', counts: [`password=${s}`] }] })],
  ['a member that there is not', (s) => entry({ [`password=${s}`]: 1 })],
  [
    'what is not counted',
    (s) => entry({ notCounted: [{ input: 0, address: `a`, reason: `password=${s}` }] }),
  ],
  [
    'a source',
    (s) =>
      entry({
        streams: [
          {
            ...{ ...OF_ENTRY, name: 's' },
            ...{
              source: { kind: `password=${s}`, parameters: { Password: s } },
              sink: { kind: 'x', parameters: {} },
            },
          },
        ],
      }),
  ],
];
