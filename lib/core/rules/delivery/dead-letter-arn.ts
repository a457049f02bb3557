import { cite } from '../../contract/documents';
import { DEAD_LETTER_ARNS } from '../../contract/arn-formats';
import { isObject } from '../../model/json-object';
import { knownArn, parseArn } from '../../model/arn';
import { schemaRule } from '../contract/schema-rule';
import { StreamRule } from '../rule';

const inSchema = schemaRule(
  {
    id: 'dead-letter-arn',
    title: 'The dead-letter queue is named by an ARN that EventBridge takes',
    severity: 'error',
    documents: [cite('eventbridge-retries')],
    protectsFrom: 'EventBridge refuses the stream, or events that failed for good are lost.',
  },
  'Use one of the functions of DeadLetterQueue, which write the ARN.',
);

/** The ARN of a dead-letter queue; where its account or region is missing, that is all there is to say. */
export const deadLetterArn: StreamRule = {
  ...inSchema,
  check(stream, output) {
    const { DeadLetterQueue: queue } = stream.runOptions;
    const arn = knownArn(isObject(queue) ? queue.Arn : undefined);
    const { account, region } = parseArn(arn, DEAD_LETTER_ARNS)?.names ?? {};
    if (account !== '' && region !== '') return inSchema.check(stream, output);
    output.report({
      pointer: '/RunOptions/DeadLetterQueue/Arn',
      message: `the ARN of the dead-letter queue names no ${[account === '' && 'account', region === '' && 'region'].filter(Boolean).join(' and no ')}`,
      got: arn,
      source: inSchema.documents[0],
      fix: 'Set accountId and region on the AlicloudProvider, say them with EventStreams.configure, or give them to the function of DeadLetterQueue.',
    });
  },
};
