import { KINDS } from '../../../lib/core/contract/kinds';
import { METRICS, metricsNamed, SOURCE_METRICS, STATISTICS } from '../../../lib/core/contract/metrics';

describe('metrics', () => {
  it.each(METRICS.map((facts) => [`${facts.namespace} ${facts.metric}`, facts] as const))(
    '%s has dimensions, statistics that there are, and a period',
    (_, { dimensions, statistics, period, unit, title }) => {
      expect(Object.keys(dimensions).length).toBeGreaterThan(0);
      expect(STATISTICS).toEqual(expect.arrayContaining([...statistics]));
      expect(period % 60).toBe(0);
      expect([unit, title]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    },
  );

  it('are those that cards name, and each is named by one', () => {
    const named = Object.values(KINDS).flatMap(({ metrics: { unless: _, ...ids } = {} }) =>
      Object.values(ids),
    );
    expect([...new Set(named)].sort()).toEqual(Object.keys(SOURCE_METRICS).sort());
  });

  it('are told apart by parameters that their sources have', () => {
    for (const { parameters, metrics: { unless: _, ...ids } = {} } of Object.values(KINDS))
      for (const id of Object.values(ids)) {
        const known = Object.values(parameters).flat();
        const asked: string[] = Object.values(SOURCE_METRICS[id].dimensions);
        expect(asked.every((name) => known.includes(name) || ['Project', 'LogStore'].includes(name))).toBe(
          true,
        );
      }
  });

  it('are documented for RocketMQ and Simple Log Service, and inferred elsewhere', () => {
    const documented = METRICS.filter(({ inferred }) => inferred === undefined).map(
      ({ namespace }) => namespace,
    );
    expect([...new Set(documented)]).toEqual(['acs_rocketmq', 'acs_sls_dashboard']);
  });

  it('are found by their ids', () => {
    expect(metricsNamed('acs_rocketmq', 'ConsumerLag')).toHaveLength(1);
    expect(metricsNamed('acs_rocketmq', 'consumerlag')).toEqual([]);
  });
});
