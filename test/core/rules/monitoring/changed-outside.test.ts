import { changedOutside } from '../../../../lib/core/rules/monitoring/changed-outside';
import { checkApp, definition } from '../../../support/rules';

const { location, region } = definition();
const subject = { location, region };

describe('changed-outside', () => {
  it('says nothing where nobody did', () => expect(checkApp(changedOutside, {})).toEqual([]));

  it('says each parameter with what it means', () => {
    const changes = [
      { pointer: '/Status', means: ['It stops: nothing is delivered until it is started again.'] },
      { pointer: '/Description', means: [] },
    ];
    expect(checkApp(changedOutside, { outside: [{ subject, changes }] })).toEqual([
      expect.objectContaining({
        pointer: '/Status',
        severity: 'warning',
        message: expect.stringContaining(
          'it was changed outside of Terraform. It stops: nothing is delivered until it is started again',
        ),
      }),
      expect.objectContaining({
        pointer: '/Description',
        fix: 'Take the change into the code, or undo it with an apply.',
      }),
    ]);
  });

  it('says that a stream is gone', () => {
    const outside = [{ subject, isGone: true as const, changes: [{ pointer: '', means: [] }] }];
    expect(checkApp(changedOutside, { outside })).toEqual([
      expect.objectContaining({ message: 'the stream was deleted outside of Terraform' }),
    ]);
  });
});
