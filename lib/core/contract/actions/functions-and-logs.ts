import { ResourceActions, TAGS } from './resource-actions';

/**
 * Function Compute makes the event stream of a trigger by a service-linked role of its own: who deploys needs the actions on
 * the trigger alone.
 */
const TRIGGER_ACTIONS: Omit<ResourceActions, 'resource'> = {
  service: 'fc',
  create: ['CreateTrigger'],
  read: ['GetTrigger'],
  update: ['UpdateTrigger'],
  delete: ['DeleteTrigger'],
};

/** Function Compute and Simple Log Service. */
export const FUNCTION_AND_LOG_ACTIONS: Readonly<Record<string, ResourceActions>> = {
  alicloud_fcv3_function: {
    service: 'fc',
    resource: 'fc:{region}:{account}:functions/{function_name}',
    create: ['CreateFunction'],
    read: ['GetFunction'],
    update: ['UpdateFunction', 'TagResources', 'UntagResources'],
    delete: ['DeleteFunction'],
    onlyWith: TAGS,
  },
  alicloud_fcv3_trigger: {
    resource: 'fc:{region}:{account}:functions/{function_name}/triggers/{trigger_name}',
    ...TRIGGER_ACTIONS,
  },
  alicloud_fc_trigger: {
    resource: 'fc:{region}:{account}:services/{service}/functions/{function}/triggers/{name}',
    ...TRIGGER_ACTIONS,
  },
  alicloud_log_project: {
    service: 'log',
    resource: 'log:{region}:{account}:project/{project_name}',
    create: ['CreateProject'],
    read: ['GetProject', 'ListTagResources', 'GetProjectPolicy'],
    update: [
      'UpdateProject',
      'ChangeResourceGroup',
      'TagResources',
      'UntagResources',
      'UpdateProjectPolicy',
      'DeleteProjectPolicy',
    ],
    delete: ['DeleteProject'],
    onlyWith: {
      ...TAGS,
      ChangeResourceGroup: 'resource_group_id',
      UpdateProjectPolicy: 'policy',
      DeleteProjectPolicy: 'policy',
    },
  },
  alicloud_log_store: {
    service: 'log',
    resource: 'log:{region}:{account}:project/{project_name}/logstore/{logstore_name}',
    create: ['CreateLogStore'],
    read: ['GetLogStore', 'GetLogStoreMeteringMode', 'ListShards'],
    update: ['UpdateLogStore', 'UpdateLogStoreMeteringMode'],
    delete: ['DeleteLogStore'],
    onlyWith: { UpdateLogStoreMeteringMode: 'metering_mode' },
  },
};
