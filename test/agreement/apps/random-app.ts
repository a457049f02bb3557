import { App } from 'cdktf';
import { fc } from '../../support/sampling';
import { Building, stack, Step } from './building';
import { change } from './changes';
import { eventBuses } from './event-buses';
import { pattern } from './patterns';
import { surroundings } from './surroundings';
import { stream } from './streams';

/** What is done to an app, and what its context says. */
export interface Plan {
  readonly context: Record<string, unknown>;
  readonly steps: readonly Step[];
}

export const randomApp: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.array(stack, { minLength: 1, maxLength: 3 }),
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: stream },
        { weight: 1, arbitrary: eventBuses },
        { weight: 1, arbitrary: pattern },
        { weight: 2, arbitrary: surroundings },
        { weight: 2, arbitrary: change },
      ),
      { minLength: 1, maxLength: 12 },
    ),
    fc.constantFrom<Record<string, unknown>>(
      {},
      {},
      {
        'event-streams': {
          quotas: [{ quota: 'streams-per-region', maximum: 200 }],
          existing: [{ quota: 'streams-per-region', region: 'cn-hangzhou', count: 199 }],
        },
      },
      {
        'event-streams': {
          rules: { 'concurrent-tasks': 'off', 'dead-letter-missing': 'error', contract: 'info' },
          acknowledgements: [
            { rule: 'dead-letter-missing', reason: 'old', ticket: 'OPS-12', expires: '2020-01-31' },
            { rule: 'topic-name', reason: 'agreed', pointer: '/Sink' },
          ],
        },
      },
    ),
  )
  .map(([stacks, steps, context]) => ({ context, steps: [...stacks, ...steps] }));

/** Makes the app; a step whose props contradict each other has thrown, and left what it left. */
export function build({ context, steps }: Plan, outdir: string, skipValidation: boolean): App {
  const app = new App({ outdir, skipValidation, context: { ...context }, stackTraces: false });
  const building = new Building(app);
  for (const step of steps) {
    try {
      step(building);
    } catch {
      // The app goes on without.
    }
  }
  return app;
}
