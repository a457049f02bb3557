import { unknown } from '../../../../lib/core/model/stream-definition';
import { functionSize } from '../../../../lib/core/rules/functions/function-size';
import { resourceCases } from '../../../support/resource-cases';

resourceCases(functionSize, 'alicloud_fcv3_function', [
  [{ memory_size: 128, cpu: 0.05, timeout: 1, instance_concurrency: 1, disk_size: 512 }, []],
  [{ memory_size: 32768, cpu: 16, timeout: 86400, instance_concurrency: 200, disk_size: 10240 }, []],
  [{ memory_size: '512', cpu: '0.35' }, []],
  [{ memory_size: 64 }, ['/memory_size: 64 MB']],
  [{ memory_size: 200 }, ['/memory_size: 200 MB']],
  [{ cpu: 0.07 }, ['/cpu: 0.07 vCPU']],
  [{ memory_size: 100, cpu: 99 }, ['/memory_size: 100 MB', '/cpu: 99 vCPU']],
  [{ memory_size: 512, cpu: 1 }, ['/cpu: 1 vCPU and 512 MB']],
  [{ memory_size: 512, cpu: 0.1 }, ['/cpu: 0.1 vCPU and 512 MB']],
  [{ disk_size: 1024 }, ['/disk_size: 1024 MB']],
  [
    { timeout: 86401, instance_concurrency: 201 },
    ['/timeout: 86401 seconds', '/instance_concurrency: 201 calls'],
  ],
  [
    { memory_size: unknown('later'), cpu: 1, disk_size: unknown('disk') },
    ['not evaluated: /memory_size (later)', 'not evaluated: /disk_size (disk)'],
  ],
  [{ memory_size: null, cpu: '', disk_size: undefined, timeout: null, instance_concurrency: '' }, []],
]);
