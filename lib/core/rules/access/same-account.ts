import { said, say, words } from '../../language/say';
import { cite } from '../../contract/documents';
import { ARN_ATTRIBUTES } from '../../contract/arn-attributes';
import { accountId, byAccount, InAccount, mayShareAccount } from '../../model/account-key';
import {
  AppDefinition,
  ResourceDefinition,
  resourceAt,
  resourcesOf,
  splitReference,
} from '../../model/app-definition';
import { isArn, knownArn, splitArn } from '../../model/arn';
import { isComposite, isObject } from '../../model/json-object';
import { escapePointer } from '../../model/json-pointer';
import { EVENT_RULE } from '../../model/resource-types';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { attributesAt } from '../resource-values';
import { NamedByArn, namedByRule, whatIsNamed } from '../rule-arns';
import { checkElsewhere, Located } from '../elsewhere';
import { causeInOnePlace } from '../one-cause';
import { Rule, RuleOutput } from '../rule';

/** What a stream or a rule of an event bus names by an ARN is in its own account. */
export const sameAccount: Rule = {
  id: 'same-account',
  since: '2026-11-26',
  title: 'ARNs that a stream or a related resource refers to are in its account',
  severity: 'warning',
  documents: [cite('kafka-connectors-overview'), cite('eventbridge-limits')],
  protectsFrom:
    'EventBridge can reach another account only if Alibaba Cloud has enabled it: the deployment fails, or events are lost.',
  types: [EVENT_RULE],
  check(stream, output) {
    for (const named of namedBy(stream)) checkAccount(stream, named, output);
  },
  checkResource(rule, output) {
    for (const named of namedByRule(rule)) checkAccount(rule, { ...named, of: 'rule' }, output);
  },
  checkApp(app, about) {
    for (const resource of resourcesOf(app, ...Object.keys(ARN_ATTRIBUTES)))
      for (const [path, what] of Object.entries(ARN_ATTRIBUTES[resource.type]))
        for (const { pointer, value: arn } of attributesAt(resource.values, path)) {
          const named = { pointer, arn, what, of: 'resource' } as const;
          const made = madeBy(app, arn);
          if (made === undefined) checkAccount(resource, named, about(resource));
          else if (!mayShareAccount(made, resource)) reportMade(resource, made, named, about(resource));
        }
  },
};

/** What the app makes whose ARN a value is. */
function madeBy(app: AppDefinition, arn: unknown): ResourceDefinition | undefined {
  if (!isUnknown(arn) || arn.$reference === undefined) return undefined;
  return resourceAt(app, splitReference(arn.$reference).resource);
}

/** What is certainly made in another account. */
function reportMade(
  resource: ResourceDefinition,
  made: ResourceDefinition,
  { pointer, what, of }: Required<Pick<Located, 'pointer' | 'what' | 'of'>>,
  output: RuleOutput,
): void {
  const [other, own] = [made, resource].map((item) => byAccount([item])[0].account);
  output.report({
    pointer,
    message: say`the ${said(what)} is in another account than the ${said(of)}`,
    got: say`${said(what)} in ${other}, ${said(of)} in ${own}`,
    limit: say`the account of the ${said(of)}`,
    source: sameAccount.documents[0],
    fix: say`Make both with providers of one account; acknowledge it where Alibaba Cloud has enabled it.`,
    cause: causeInOnePlace(`${other} ${own}`),
  });
}

/** The ARNs that EventBridge takes for certain, known or not, and whatever else is one. */
function namedBy(stream: StreamDefinition): NamedByArn[] {
  const { source, sink, transforms, runOptions } = stream;
  const { DeadLetterQueue: queue } = runOptions;
  const arn = isObject(queue) ? queue.Arn : undefined;
  return [
    ...arnsIn(source.parameters, `/Source/${escapePointer(source.kind)}`, []),
    ...transforms.map((transform, i) => ({
      pointer: `/Transforms/${i}/Arn`,
      arn: isObject(transform) ? transform.Arn : undefined,
      what: words`function`,
    })),
    ...arnsIn(sink.parameters, `/Sink/${escapePointer(sink.kind)}`, []),
    { pointer: '/RunOptions/DeadLetterQueue/Arn', arn, what: say`dead-letter queue` },
  ];
}

/** Some kinds take the name of a role, others its ARN, and a key of KMS is named by one. */
function arnsIn(value: unknown, pointer: string, found: NamedByArn[]): NamedByArn[] {
  if (isArn(knownArn(value))) found.push({ pointer, arn: value, what: whatIsNamed(value) });
  else if (isComposite(value) && !isUnknown(value))
    for (const key of Object.keys(value))
      if (key !== 'Template') arnsIn(value[key], `${pointer}/${escapePointer(key)}`, found);
  return found;
}

function checkAccount(
  subject: InAccount,
  { pointer, arn, what, of }: NamedByArn & Pick<Located, 'of'>,
  output: RuleOutput,
): void {
  const { account = '' } = splitArn(knownArn(arn)) ?? {};
  if (isUnknown(arn) && (account === '' || account.includes('*'))) return output.skip(pointer, arn.$unknown);
  // What is not an ARN, and an ARN without an account, other rules find.
  if (account === '') return;
  const fix = (own: string) =>
    say`Use one in account ${own}, or correct the accountId of the provider; acknowledge it where Alibaba Cloud has enabled it.`;
  const located = {
    what,
    part: 'account',
    pointer,
    found: account,
    source: sameAccount.documents[0],
    of,
    fix,
  } as const;
  checkElsewhere(located, accountId(subject), output);
}
