import { cite } from '../../contract/documents';
import { factsOf } from '../../contract/kinds';
import { accountId, InAccount } from '../../model/account-key';
import { isArn, knownArn, splitArn } from '../../model/arn';
import { isObject } from '../../model/json-object';
import { EVENT_RULE } from '../../model/resource-types';
import { isUnknown, StreamDefinition, StreamPart } from '../../model/stream-definition';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { NamedByArn, namedByRule } from '../rule-arns';
import { checkElsewhere, Located } from '../elsewhere';
import { Rule, RuleOutput } from '../rule';

/** What a stream or a rule of an event bus names by an ARN is in its own account. */
export const sameAccount: Rule = {
  id: 'same-account',
  since: '2026-11-26',
  title: 'What a stream names by an ARN is in its account',
  severity: 'warning',
  documents: [cite('kafka-connectors-overview'), cite('eventbridge-limits')],
  protectsFrom:
    'EventBridge reaches what is in another account only where Alibaba Cloud has enabled it: the deployment fails, or events are lost.',
  types: [EVENT_RULE],
  check(stream, output) {
    for (const named of namedBy(stream)) checkAccount(stream, named, output);
  },
  checkResource(rule, output) {
    for (const named of namedByRule(rule)) checkAccount(rule, { ...named, of: 'rule' }, output);
  },
};

function namedBy({ source, sink, transforms, runOptions }: StreamDefinition): NamedByArn[] {
  const { DeadLetterQueue: queue } = runOptions;
  const arn = isObject(queue) ? queue.Arn : undefined;
  return [
    ...roleOf('Source', source),
    ...transforms.map((transform, i) => ({
      pointer: `/Transforms/${i}/Arn`,
      arn: isObject(transform) ? transform.Arn : undefined,
      what: 'function',
    })),
    ...roleOf('Sink', sink),
    { pointer: '/RunOptions/DeadLetterQueue/Arn', arn, what: 'dead-letter queue' },
  ];
}

/** Some kinds take the name of a role, others its ARN. */
function roleOf(attribute: 'Source' | 'Sink', part: StreamPart): NamedByArn[] {
  const { roleParameter } = factsOf(part.kind) ?? {};
  const arn = roleParameter && valueOf(part, roleParameter);
  if (roleParameter === undefined || !isArn(knownArn(arn))) return [];
  return [{ pointer: `/${attribute}/${part.kind}/${pointerOf(part, roleParameter)}`, arn, what: 'role' }];
}

function checkAccount(
  subject: InAccount,
  { pointer, arn, what, of }: NamedByArn & Pick<Located, 'of'>,
  output: RuleOutput,
): void {
  const { account = '' } = splitArn(knownArn(arn)) ?? {};
  if (isUnknown(arn) && (account === '' || account.includes('*'))) return output.skip(pointer, arn.$unknown);
  // What is no ARN, and an ARN without an account, other rules find.
  if (account === '') return;
  const fix = (own: string) =>
    `Use one in account ${own}, or correct the accountId of the provider; acknowledge it where Alibaba Cloud has enabled it.`;
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
