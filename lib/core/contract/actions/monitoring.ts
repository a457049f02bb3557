import { ResourceActions } from './resource-actions';

/** CloudMonitor, which grants its actions on everything alone (`cloudmonitor-ram`). */
export const MONITORING_ACTIONS: Readonly<Record<string, ResourceActions>> = {
  alicloud_cms_alarm: {
    service: 'cms',
    resource: '*',
    create: ['PutResourceMetricRule', 'EnableMetricRules'],
    read: ['DescribeMetricRuleList', 'DescribeMetricRuleTargets'],
    update: ['DisableMetricRules', 'PutMetricRuleTargets'],
    delete: ['DeleteMetricRules'],
    onlyWith: { DisableMetricRules: 'enabled=false', PutMetricRuleTargets: 'targets' },
  },
  alicloud_cms_alarm_contact: {
    service: 'cms',
    resource: '*',
    create: ['PutContact'],
    read: ['DescribeContactList'],
    update: ['PutContact'],
    delete: ['DeleteContact'],
  },
  alicloud_cms_alarm_contact_group: {
    service: 'cms',
    resource: '*',
    create: ['PutContactGroup'],
    read: ['DescribeContactGroupList'],
    update: ['PutContactGroup'],
    delete: ['DeleteContactGroup'],
  },
  alicloud_cms_event_rule: {
    service: 'cms',
    resource: '*',
    create: ['PutEventRule', 'PutEventRuleTargets'],
    read: ['DescribeEventRuleList', 'DescribeEventRuleTargetList'],
    update: ['PutEventRule', 'PutEventRuleTargets'],
    delete: ['DeleteEventRules'],
  },
};
