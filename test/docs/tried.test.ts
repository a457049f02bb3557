import { Evidence, evidenceTable } from '../../scripts/verify-cloud/evidence';

const RUN: Evidence = {
  ...{ cloud: 'Alibaba Cloud', date: '2026-11-27', region: 'eu-central-1' },
  versions: {
    ...{ package: '0.1.0', terraform: 'OpenTofu v1.9.0', provider: '1.293.0' },
    ...{ cdktf: '0.21.0', node: '22.0.0' },
  },
  kinds: ['SourceMNSParameters', 'SinkMNSParameters'],
  steps: [
    { step: 'deploy', outcome: 'passed', seconds: 61.2 },
    { step: 'one message through', outcome: 'not proved', seconds: 0.2, says: 'a | b\nc' },
  ],
};

describe('the table of docs/tried.md', () => {
  it('says that there is no run', () => expect(evidenceTable([])).toMatch(/^No run is recorded yet/));

  it('has a row for each run, and says of a step that did not pass why', () =>
    expect(evidenceTable([RUN]).split('\n').slice(2)).toEqual([
      '| 2026-11-27 | eu-central-1 | 0.1.0 | OpenTofu v1.9.0, provider 1.293.0, cdktf 0.21.0 | SourceMNSParameters, SinkMNSParameters | deploy; **one message through not proved**: a \\| b c |',
    ]));
});
