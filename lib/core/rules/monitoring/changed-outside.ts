import { inARow } from '../../language/lists';
import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { AppRule } from '../rule';

const STREAMING = cite('provider-event-streaming');

/** Nobody changes a stream beside its code, as far as the refresh of a plan shows. */
export const changedOutside: AppRule = {
  id: 'changed-outside',
  since: '2026-11-27',
  title: 'A stream is as Terraform made it',
  severity: 'warning',
  documents: [STREAMING],
  protectsFrom:
    'Somebody changed a stream in the console: the next apply undoes it, or its messages are lost until then.',
  checkApp({ outside = [] }, about) {
    for (const { subject, isGone, changes } of outside) {
      for (const { pointer, means } of changes)
        about(subject).report({
          pointer,
          message: inARow([
            isGone
              ? say`the stream was deleted outside of Terraform.`
              : say`it was changed outside of Terraform.`,
            ...means,
          ]).replace(/[.\u3002]$/, ''),
          limit: say`changes in code alone`,
          source: STREAMING,
          fix: isGone
            ? say`An apply makes it again; take it out of the code where it is to stay away.`
            : say`Take the change into the code, or undo it with an apply.`,
        });
    }
  },
};
