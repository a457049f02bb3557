import { answer, Service } from '../api';
import { CloudOptions } from '../options';

/** What a provider asks about itself (facts/services.md 5.3): whose account, which addresses, of which kind. */
export function identity({ account }: CloudOptions): Service[] {
  return [
    {
      version: '2015-04-01',
      operations: {
        GetCallerIdentity: () =>
          answer({
            AccountId: account,
            UserId: account,
            Arn: `acs:ram::${account}:root`,
            IdentityType: 'Account',
          }),
      },
    },
    {
      version: '2015-06-12',
      operations: { DescribeEndpoints: () => answer({ Success: true, Endpoints: { Endpoint: [] } }) },
    },
    {
      version: '2017-12-14',
      operations: {
        QueryAvailableInstances: () =>
          answer({ Code: 'Success', Success: true, Data: { InstanceList: [], TotalCount: 0 } }),
      },
    },
  ];
}
