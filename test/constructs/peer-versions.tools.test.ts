import { spawnSync } from 'node:child_process';

describe('the versions of cdktf and constructs', () => {
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
