import { unknown } from '../../../lib/core/model/stream-definition';
import { evaluateAll } from '../../../lib/core/rules/evaluate-all';
import { describeUnknownPlaces } from '../../../lib/core/rules/unknown-places';
import { definition } from '../../support/rules';

const DeadLetterQueue = { Arn: 'acs:mns:cn-hangzhou:1234567890123456:/queues/q' };
const stream = (change: object, id = 'Stream') =>
  definition({
    name: id,
    runOptions: { DeadLetterQueue },
    location: { constructPath: `Stack/${id}`, stack: 'Stack' },
    ...change,
  });
const said = (...streams: any[]) =>
  describeUnknownPlaces(evaluateAll({ streams, resources: [] }).notEvaluated);

describe('what is not known of places', () => {
  it('is nothing where account and region are known', () =>
    expect(said(stream({ account: '1234567890123456' }))).toBeUndefined());

  it('is one line, with how many checks it turned off, and what to do', () => {
    expect(said(stream({}))).toBe(
      '1 check is off (same-account 1), for the account of 1 stream or resource is not known: the provider takes its account from the environment. Set accountId on the AlicloudProvider, or say it with EventStreams.configure.',
    );
    const line = said(stream({ region: undefined }, 'A'), stream({ region: undefined }, 'B'));
    expect(line).toMatch(
      /^\d+ checks are off \(.*same-account 2.*\), for the account of 2 streams and resources and the region of 2 streams and resources are not known: /,
    );
    expect(line).toMatch(
      /Set accountId and region on the AlicloudProvider, or say it with EventStreams\.configure\.$/,
    );
    expect(line).not.toContain('\n');
  });

  it('offers no remedy where there is none, as of a state, and leaves out what else is not known', () => {
    const state = { region: unknown('a state does not say'), account: unknown('a state does not say whose') };
    expect(said(stream({ ...state, name: unknown('later') }))).toMatch(
      /are not known: a state does not say; a state does not say whose\.$|are not known: a state does not say whose; a state does not say\.$/,
    );
    expect(said(stream({ account: '1234567890123456', name: unknown('later') }))).toBeUndefined();
  });
});
