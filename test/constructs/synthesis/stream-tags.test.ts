import { Aspects, Testing } from 'cdktf';
import { StreamTags } from '../../../lib';
import { attributes, readBack, synth, testStack, testStream } from '../../support/synth';

describe('StreamTags', () => {
  it('are inherited, the nearer the stronger', () => {
    const app = Testing.app();
    StreamTags.of(app).add('team', 'iot').add('env', 'dev').add('cost', '1');
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

  it('are absent where there are none', () => {
    const stack = testStack();
    testStream(stack);
    expect(attributes(synth(stack))).not.toHaveProperty('tags');
  });
});
