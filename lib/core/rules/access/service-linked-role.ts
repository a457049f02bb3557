import { SERVICE_LINKED_ROLES_SOURCE } from '../../contract/service-linked-roles';
import { rolesMade, rolesOfResource, rolesOfStream } from '../../permissions/service-linked-roles';
import { AppRule, Subject } from '../rule';
import { compareSubjects } from '../subject-order';

/** The roles that must exist in the account, where the app does not make them. */
export const serviceLinkedRole: AppRule = {
  id: 'service-linked-role',
  title: 'The service-linked roles that EventBridge needs are made, or known to exist',
  severity: 'info',
  documents: [SERVICE_LINKED_ROLES_SOURCE],
  protectsFrom: 'A stream whose service-linked role is missing does not start.',
  checkApp(app, about) {
    const made = rolesMade(app);
    const missing = new Set<string>();
    let first: Subject | undefined;
    const need = (subject: Subject, roles: string[]) => {
      const lacking = roles.filter((role) => !made.has(role));
      lacking.forEach((role) => missing.add(role));
      if (lacking.length > 0 && (first === undefined || compareSubjects(subject, first) < 0)) first = subject;
    };
    for (const stream of app.streams) need(stream, rolesOfStream(stream));
    for (const resource of app.resources) need(resource, rolesOfResource(resource));
    if (first === undefined) return;
    about(first).report({
      message: 'the app needs service-linked roles that it does not make; they must exist in the account',
      got: [...missing].sort().join(', '),
      source: SERVICE_LINKED_ROLES_SOURCE,
      fix: 'Make those that are missing once for the account, with ServiceLinkedRoles; acknowledge this where all exist.',
    });
  },
};
