/** Rejects early with the signal's reason when it is aborted. */
export function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** Exponential backoff with jitter, up to half a minute. */
export const backOff = (tries: number, firstMs = 500): number =>
  Math.min(firstMs * 2 ** tries, 30_000) * (0.5 + Math.random() / 2);
