import { SourceDocument } from './source-document';

/** What is published about CloudMonitor, and about the metrics that services give to it. */
export const MONITORING_DOCUMENTS = {
  'cloudmonitor-metrics': {
    title: 'CloudMonitor: Appendix 1: Metrics',
    url: 'https://help.aliyun.com/document_detail/163515.html',
    read: '2026-11-26',
  },
  'cloudmonitor-preset-metrics': {
    title: 'CloudMonitor: Preset metrics reference, an older public copy',
    read: '2026-11-27',
  },
  'cloudmonitor-metrics-of-functions': {
    title: 'CloudMonitor: Function Compute metrics, an older public copy',
    read: '2026-11-27',
  },
  'cloudmonitor-exporter': {
    title: 'A public configuration of an exporter of CloudMonitor metrics',
    read: '2026-11-26',
  },
  'cloudmonitor-metric-metadata': {
    title: 'CloudMonitor: DescribeMetricMetaList',
    url: 'https://alibabacloud.com/help/doc-detail/98846.htm',
    published: '2026-02-09',
    read: '2026-11-27',
  },
  'cloudmonitor-metric-rules': {
    title: 'CloudMonitor: PutResourceMetricRule',
    url: 'https://www.alibabacloud.com/help/doc-detail/114934.html',
    published: '2025-10-29',
    read: '2026-11-27',
  },
  'cloudmonitor-ram': {
    title: 'CloudMonitor: RAM authorization',
    url: 'https://www.alibabacloud.com/help/en/cms/cloudmonitor-1-0/developer-reference/api-cms-2019-01-01-ram',
    published: '2026-02-12',
    read: '2026-11-27',
  },
  'cloudmonitor-ram-users': {
    title: 'CloudMonitor: RAM authentication',
    url: 'https://www.alibabacloud.com/help/doc-detail/43170.htm',
    published: '2023-08-22',
    read: '2026-11-27',
  },
  'rocketmq-metrics': {
    title: 'Alibaba Cloud agent skill alibabacloud-rocketmq-inspection: RocketMQ Metrics Catalogue',
    published: '2026-06',
    read: '2026-11-26',
  },
  'sls-metrics': {
    title: 'Guance: Alibaba Cloud SLS, metrics',
    read: '2026-11-27',
  },
} as const satisfies Record<string, SourceDocument>;
