import { describeStrangers } from '../../lib/constructs/peer-versions';

const CDKTF = { name: 'cdktf', version: '0.21.0', range: '>=0.20.0 <0.22.0' };
const CONSTRUCTS = { name: 'constructs', version: '10.8.1', range: '^10.4.2' };

describe('the versions of cdktf and constructs', () => {
  it.each(['0.20.0', '0.20.12', '0.21.0', '0.21.0-pre.170'])('%s is in the range', (version) => {
    expect(describeStrangers([{ ...CDKTF, version }, CONSTRUCTS])).toBeUndefined();
  });

  it('are named where they are outside', () => {
    expect(describeStrangers([{ ...CDKTF, version: '0.19.2' }, CONSTRUCTS])).toBe(
      'cdktf-alicloud-event-streams was not tried with cdktf 0.19.2 (tried with >=0.20.0 <0.22.0). It goes on; install a version in the range if something breaks.',
    );
    expect(
      describeStrangers([
        { ...CDKTF, version: '0.22.0' },
        { ...CONSTRUCTS, version: '11.0.0' },
      ]),
    ).toContain('cdktf 0.22.0 (tried with >=0.20.0 <0.22.0) and constructs 11.0.0 (tried with ^10.4.2)');
  });
});
