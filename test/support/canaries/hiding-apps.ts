import { TerraformOutput } from 'cdktf';
import { EventPattern, EventStreamExpectations, EventStreamRules } from '../../../lib';
import { testStream } from '../synth';
import { Build } from './apps';

/** Apps in which a canary is no value that is deployed, or none that a rule judges: nothing shows it. */
export const HIDING_APPS: readonly [string, Build][] = [
  [
    'the reason of an acknowledgement',
    (stack, s) => {
      testStream(stack, { streamName: 'a b' });
      EventStreamRules.of(stack).acknowledge({ rule: 'stream-name', reason: `password=${s}` });
    },
  ],
  [
    'the ticket of an acknowledgement',
    (stack, s) => {
      testStream(stack, { streamName: 'a b' });
      EventStreamRules.of(stack).acknowledge({
        rule: 'stream-name',
        reason: 'r',
        ticket: `https://u:${s}@h`,
      });
    },
  ],
  [
    'the reason of one in vain',
    (stack, s) => {
      testStream(stack);
      EventStreamRules.of(stack).acknowledge({
        rule: 'stream-name',
        reason: `password=${s}`,
        expires: '2020-01-01',
      });
    },
  ],
  ['a construct id', (stack, s) => testStream(stack, { streamName: 'a b' }, `password=${s}`)],
  [
    'a filter',
    (stack, s) => testStream(stack, { filter: EventPattern.fromObject({ data: { password: [s] } }) } as any),
  ],
  [
    'a sample',
    (stack, s) =>
      EventStreamExpectations.of(testStream(stack)).drops('it', { message: { body: { password: s } } }),
  ],
  [
    'an output',
    (stack, s) => [testStream(stack), new TerraformOutput(stack, 'o', { value: `https://u:${s}@h` })],
  ],
];
