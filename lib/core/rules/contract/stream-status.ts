import { say } from '../../language/say';
import { anyOf } from '../../language/lists';
import { cite } from '../../contract/documents';
import { SETTABLE_STATUSES, STREAM_STATUSES } from '../../contract/stream-statuses';
import { isUnknown } from '../../model/stream-definition';
import { isAbsent } from '../resource-values';
import { StreamRule } from '../rule';
import { show } from '../show';

const STREAMING = cite('provider-event-streaming');

/** A stream is started or paused by the words that the provider knows. */
export const streamStatus: StreamRule = {
  id: 'stream-status',
  since: '2026-11-27',
  title: 'The status of a stream is a valid status',
  severity: 'error',
  documents: [STREAMING],
  protectsFrom: 'The provider refuses the stream.',
  check({ status }, output) {
    if (isUnknown(status)) return output.skip('/Status', status.$unknown);
    if (isAbsent(status) || STREAM_STATUSES.some((known) => known === status)) return;
    output.report({
      pointer: '/Status',
      message: say`the stream has a status that there is not`,
      got: show(status),
      limit: anyOf(SETTABLE_STATUSES),
      source: STREAMING,
      fix: say`Set it to ${anyOf(SETTABLE_STATUSES)}, or leave it out.`,
    });
  },
};
