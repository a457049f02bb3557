import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Aspects, TerraformStack, Testing } from 'cdktf';
import { StreamTags } from '../../../lib';
import { attributes, readBack, synth, testStack, testStream } from '../../support/synth';

/** What the app wrote for a stack. */
function readStack(app: App, stack: TerraformStack): Record<string, any> {
  const { synthesizedStackPath } = app.manifest.forStack(stack);
  return JSON.parse(readFileSync(join(app.outdir, synthesizedStackPath), 'utf8'));
}

describe('StreamTags', () => {
  it('are inherited, the nearer the stronger', () => {
    const app = Testing.app();
    const tags = StreamTags.of(app);
    for (const [key, value] of [
      ['team', 'iot'],
      ['env', 'dev'],
      ['cost', '1'],
    ])
      tags.add(key, value);
    const stack = testStack('cn-hangzhou', app);
    StreamTags.of(stack).add('env', 'prod');
    testStream(stack, { tags: { cost: '2' } });
    expect(readBack(stack).tags).toEqual({ team: 'iot', env: 'prod', cost: '2' });
  });

  it('may be added by an aspect, after the app was prepared', () => {
    const stack = testStack();
    testStream(stack);
    stack.prepareStack();
    expect(attributes(synth(stack))).not.toHaveProperty('tags');
    Aspects.of(stack).add({
      visit: (node) => node === stack && void StreamTags.of(stack).add('late', 'yes'),
    });
    expect(attributes(synth(stack)).tags).toEqual({ late: 'yes' });
  });

  it('may change between two syntheses of an app, also through another copy of the library', () => {
    const stack = testStack();
    testStream(stack);
    const app = stack.node.root as App;
    const written = () => {
      app.synth();
      return attributes(readStack(app, stack)).tags;
    };
    StreamTags.of(app).add('a', '1');
    expect(written()).toEqual({ a: '1' });
    StreamTags.of(stack).add('b', '2');
    expect(written()).toEqual({ a: '1', b: '2' });
    jest.isolateModules(() => {
      const copy: typeof StreamTags = require('../../../lib').StreamTags;
      expect(copy).not.toBe(StreamTags);
      copy.of(app).add('c', '3');
    });
    expect(written()).toEqual({ a: '1', b: '2', c: '3' });
  });

  it('are absent where there are none', () => {
    const stack = testStack();
    testStream(stack);
    expect(attributes(synth(stack))).not.toHaveProperty('tags');
  });
});
