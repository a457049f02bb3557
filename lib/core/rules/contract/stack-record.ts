import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { AppRule } from '../rule';

const SYNTAX = cite('terraform-json-syntax');

/** What a stack records for its reviewers, beside what Terraform reads, is as this library writes it. */
export const stackRecord: AppRule = {
  id: 'stack-record',
  since: '2026-11-26',
  title: 'The records of an app in its stack are well formed',
  severity: 'error',
  documents: [SYNTAX],
  protectsFrom: 'An acknowledgement, a quota or an expectation in the stack seems to apply, but does not.',
  checkApp({ streams, resources, misrecorded = [] }, about) {
    for (const subject of [...misrecorded, ...streams, ...resources]) {
      for (const { pointer, message } of subject.location.recordProblems ?? [])
        about(subject).report({
          pointer,
          message,
          limit: say`what a synthesis writes`,
          source: SYNTAX,
          fix: say`Say it in the app or in the configuration, and synthesize again.`,
        });
    }
  },
};
