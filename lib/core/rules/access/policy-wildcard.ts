import { cite } from '../../contract/documents';
import { isUnknown } from '../../model/stream-definition';
import { ResourceRule } from '../rule';
import { policyDocumentOf, statementsOf } from './policy-documents';

const LEAST_PRIVILEGE = cite('ram-policy-syntax');

/** A policy that allows every action of a service, or of all. */
export const policyWildcard: ResourceRule = {
  id: 'policy-wildcard',
  title: 'A RAM policy names the actions it allows',
  severity: 'warning',
  documents: [LEAST_PRIVILEGE],
  protectsFrom: 'Whoever has the policy may do far more than the app needs.',
  types: ['alicloud_ram_policy'],
  checkResource({ values }, output) {
    const { pointer, document } = policyDocumentOf(values);
    if (isUnknown(document)) return output.skip(pointer, document.$unknown);
    statementsOf(document).forEach(({ effect, actions }, i) => {
      if (effect !== 'Allow') return;
      const wide = actions.filter(
        (action) => typeof action === 'string' && /^(\*|[a-z0-9-]+:\*)$/i.test(action),
      );
      if (wide.length === 0) return;
      output.report({
        pointer: `${pointer}/Statement/${i}/Action`,
        message: 'the policy allows every action',
        got: wide.join(', '),
        limit: 'the actions that are needed, by name',
        source: LEAST_PRIVILEGE,
        fix: 'Name the actions; DeployerPolicy.explain lists those that deploying takes.',
      });
    });
  },
};
