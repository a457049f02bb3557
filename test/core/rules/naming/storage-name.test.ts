import { unknown } from '../../../../lib/core/model/stream-definition';
import { storageName } from '../../../../lib/core/rules/naming/storage-name';
import { resourceCases } from '../../../support/resource-cases';
import { check, definition } from '../../../support/rules';

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });

describe('storage-name', () => {
  it('looks at both ends of a stream', () => {
    const source = { kind: 'SourceSLSParameters', parameters: { Project: 'My Project', LogStore: 'Events' } };
    const sink = { kind: 'SinkOSSParameters', parameters: { BucketName: 'My_Bucket' } };
    expect(check(storageName, definition({ source, sink })).map(({ pointer }) => pointer)).toEqual([
      '/Source/SourceSLSParameters/Project',
      '/Source/SourceSLSParameters/LogStore',
      '/Sink/SinkOSSParameters/BucketName',
    ]);
    const logs = {
      kind: 'SinkSLSParameters',
      parameters: { Project: constant('logs-'), LogStore: constant('a_b') },
    };
    const bucket = { kind: 'SourceOSSParameters', parameters: { BucketName: unknown('later') } };
    expect(
      check(storageName, definition({ source: bucket, sink: logs })).map((item) => item.pointer ?? item),
    ).toEqual([
      '/Sink/SinkSLSParameters/Project/Value',
      'not evaluated: /Source/SourceOSSParameters/BucketName (later)',
    ]);
  });
});

resourceCases(storageName, 'alicloud_log_project', [
  [{ project_name: 'logs-1' }, []],
  [{ project_name: 'Logs' }, ['/project_name: "Logs" (4 characters)']],
]);

resourceCases(storageName, 'alicloud_fcv3_function', [
  [{ log_config: [{ project: 'logs', logstore: 'function_logs' }], code: [{ oss_bucket_name: 'code' }] }, []],
  [{ log_config: { project: 'l' } }, ['/log_config/project: "l" (1 characters)']],
  [{ code: [{ oss_bucket_name: 'My_Bucket' }] }, ['/code/oss_bucket_name: "My_Bucket" (9 characters)']],
]);
