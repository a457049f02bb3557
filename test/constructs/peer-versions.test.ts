import { spawnSync } from 'node:child_process';
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

  it('warn once, with the version of Node.js, and go on', () => {
    const old = "Object.defineProperty(process.versions, 'node', { value: '18.20.0' });";
    const imported =
      "require('tsx/cjs'); require('./lib/index.ts'); delete require.cache; require('./lib/index.ts')";
    const { stderr, status } = spawnSync(
      process.execPath,
      ['-e', `${imported.split(';')[0]}; ${old} ${imported}`],
      {
        encoding: 'utf8',
      },
    );
    expect(status).toBe(0);
    expect(stderr.match(/was not tried with/g)).toHaveLength(1);
    expect(stderr).toContain('Node.js 18.20.0 (tried with >= 20.9.0)');
  });

  it('are not mentioned by an import where they are in the range', () => {
    const { stderr } = spawnSync(process.execPath, ['-e', "require('tsx/cjs'); require('./lib/index.ts')"], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
  });
});
