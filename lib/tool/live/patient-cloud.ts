import { setTimeout as sleep } from 'node:timers/promises';
import { LiveCloud } from './alibaba-cloud';
import { isLiveError } from './live-error';

/** How often a call is made before it has failed, and how long the first pause is; each is twice the one before. */
export interface Patience {
  readonly attempts: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

export const PATIENCE: Patience = { attempts: 7, firstPauseMs: 400, longestPauseMs: 15_000 };

/** Asks again where the cloud is busy or a connection broke: a call that only reads can be made as often as one likes. */
export function patient(cloud: LiveCloud, patience = PATIENCE): LiveCloud {
  const { attempts, firstPauseMs, longestPauseMs } = patience;
  return {
    async ask(call) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await cloud.ask(call);
        } catch (error) {
          if (!isLiveError(error) || error.failure !== 'busy' || attempt >= attempts) throw error;
          const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1));
          // Not all who were refused together come back together.
          await sleep(pause * (0.5 + Math.random() / 2));
        }
      }
    },
  };
}
