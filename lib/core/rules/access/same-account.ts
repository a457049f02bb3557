import { cite } from '../../contract/documents';
import { factsOf } from '../../contract/kinds';
import { accountId, InAccount } from '../../model/account-key';
import { ResourceDefinition } from '../../model/app-definition';
import { isArn, knownArn, splitArn } from '../../model/arn';
import { isObject, listOf, oneOrMore } from '../../model/json-object';
import { isUnknown, StreamDefinition, StreamPart } from '../../model/stream-definition';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { checkElsewhere } from '../elsewhere';
import { Rule, RuleOutput } from '../rule';

/** Something that an ARN names. */
interface Named {
  readonly pointer: string;
  readonly arn: unknown;
  /** What it names, for people: `dead-letter queue`. */
  readonly what: string;
}

/** What a stream or a rule of an event bus names by an ARN is in its own account. */
export const sameAccount: Rule = {
  id: 'same-account',
  title: 'What a stream names by an ARN is in its account',
  severity: 'warning',
  documents: [cite('kafka-connectors-overview'), cite('eventbridge-limits')],
  protectsFrom:
    'EventBridge reaches what is in another account only where Alibaba Cloud has enabled it: the deployment fails, or events are lost.',
  types: ['alicloud_event_bridge_rule'],
  check(stream, output) {
    for (const named of namedBy(stream)) checkAccount(stream, named, output);
  },
  checkResource(rule, output) {
    for (const named of namedByRule(rule)) checkAccount(rule, named, output);
  },
};

function namedBy({ source, sink, transforms, runOptions }: StreamDefinition): Named[] {
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
function roleOf(attribute: 'Source' | 'Sink', part: StreamPart): Named[] {
  const { roleParameter } = factsOf(part.kind) ?? {};
  const arn = roleParameter && valueOf(part, roleParameter);
  if (roleParameter === undefined || !isArn(knownArn(arn))) return [];
  return [{ pointer: `/${attribute}/${part.kind}/${pointerOf(part, roleParameter)}`, arn, what: 'role' }];
}

function namedByRule({ values }: ResourceDefinition): Named[] {
  return oneOrMore(values.targets).flatMap((target, i) => {
    if (!isObject(target)) return [];
    const [queue] = listOf(oneOrMore(target.dead_letter_queue));
    const arn: unknown = isObject(queue) ? queue.arn : undefined;
    return [
      { pointer: `/targets/${i}/endpoint`, arn: target.endpoint, what: 'target' },
      { pointer: `/targets/${i}/dead_letter_queue/arn`, arn, what: 'dead-letter queue' },
    ];
  });
}

function checkAccount(subject: InAccount, { pointer, arn, what }: Named, output: RuleOutput): void {
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
    fix,
  } as const;
  checkElsewhere(located, accountId(subject), output);
}
