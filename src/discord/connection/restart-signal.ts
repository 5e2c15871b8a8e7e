/** The signal with which an operator has the shards started again, as after an update of the files. */
import { once } from 'node:events';

/** By convention, the meaning of this signal is the program's own. SIGHUP ends the bot with its terminal. */
const RESTART_SIGNAL = 'SIGUSR2';

export interface RestartRequests {
  /** Resolves at the next signal, or immediately if one came before. Rejects when it is aborted. */
  next(stopped: AbortSignal): Promise<void>;
}

/** From now on, the signal does not end the process, as it would by default. */
export function listenForRestarts(): RestartRequests {
  let asked = 0;
  let served = 0;
  onRestartSignal(() => {
    asked += 1;
  });
  return {
    async next(stopped) {
      if (asked === served) await once(process, RESTART_SIGNAL, { signal: stopped });
      served = asked;
    },
  };
}

export function onRestartSignal(act: () => void): void {
  // Windows does not have the signal.
  if (process.platform !== 'win32') process.on(RESTART_SIGNAL, act);
}
