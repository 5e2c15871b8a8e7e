/** The path of a file or a folder -> a call after each burst of changes to it. */
import { dirname, resolve } from 'node:path';

/** In milliseconds: a burst has ended when nothing has changed for so long. Editors and copies change files several times. */
const QUIET_MS = 300;
/** In milliseconds: a file that never rests, such as a log, must not hide the others. */
const LONGEST_BURST_MS = 5000;

export interface PathWatch {
  /** Ends the calls. */
  close(): Promise<void>;
}

/**
 * Watches a path, also while there is nothing there. The calls only tell that something may have changed.
 *
 * @param onError called if changes can no longer be noticed, for example because the system has no watches left
 * @returns when every change from now on will be noticed
 */
export async function watchPath(
  path: string,
  onChange: () => void,
  onError: (error: Error) => void,
): Promise<PathWatch> {
  // Imported here because only the bot watches its articles.
  const { watch } = await import('chokidar');
  const place = resolve(path);
  // The folder around it is watched too, because a folder that is removed takes its watch with it.
  const parent = dirname(place);
  const watcher = watch(parent, {
    depth: 1,
    ignoreInitial: true,
    ignored: (other) => other !== parent && other !== place && dirname(other) !== place,
  });
  let burst: { readonly startedAt: number; timer: NodeJS.Timeout } | undefined;
  const end = (): void => {
    burst = undefined;
    onChange();
  };
  watcher.on('all', () => {
    const now = performance.now();
    const startedAt = burst?.startedAt ?? now;
    clearTimeout(burst?.timer);
    const rest = Math.max(0, startedAt + LONGEST_BURST_MS - now);
    burst = { startedAt, timer: setTimeout(end, Math.min(QUIET_MS, rest)) };
  });
  watcher.on('error', (error) => onError(error instanceof Error ? error : new Error(String(error))));
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return {
    close() {
      clearTimeout(burst?.timer);
      return watcher.close();
    },
  };
}
