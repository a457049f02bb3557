import { unknown } from '../../../../lib/core/model/stream-definition';
import { alarmCondition } from '../../../../lib/core/rules/monitoring/alarm-condition';
import { resourceCases } from '../../../support/resource-cases';

const one = { escalations_critical: [{ threshold: '80' }] };

resourceCases(alarmCondition, 'alicloud_cms_alarm', [
  [{ ...one, silence_time: 300 }, []],
  // A plan has the others as empty lists.
  [{ ...one, escalations_warn: [], escalations_info: [], silence_time: 86400 }, []],
  [{ escalations_info: { threshold: 0.5 } }, []],
  [{ prometheus: [{ prom_ql: 'up == 0' }] }, []],
  [{ composite_expression: { expression_raw: '@a > 1' }, prometheus: [] }, []],
  [{}, ['/escalations_critical: the alarm has no level, so it never fires']],
  [{ prometheus: [] }, ['/escalations_critical: the alarm has no level, so it never fires']],
  [{ ...one, escalations_warn: [{ threshold: '60' }] }, ['/escalations_warn: 2 levels']],
  [{ escalations_critical: { threshold: 'many' } }, ['/escalations_critical/threshold: "many"']],
  [
    { escalations_critical: {} },
    ['/escalations_critical/threshold: the threshold of the alarm is not a number'],
  ],
  [{ ...one, silence_time: 60 }, ['/silence_time: 60 seconds']],
  [{ ...one, silence_time: 86401 }, ['/silence_time: 86401 seconds']],
  [{ ...one, silence_time: unknown('later') }, ['not evaluated: /silence_time (later)']],
  [
    { escalations_critical: { threshold: unknown('later') } },
    ['not evaluated: /escalations_critical/threshold (later)'],
  ],
  [{ escalations_warn: unknown('later') }, ['not evaluated: /escalations_critical (later)']],
]);
