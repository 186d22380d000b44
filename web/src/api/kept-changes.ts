// Keeps changes in the page while the browser has no connection, and sends them once it has one.
const listeners = new Set<() => void>();
let count = 0;

function add(change: 1 | -1): void {
  count += change;
  for (const listener of listeners) listener();
}

export const keptChanges = {
  count: () => count,
  onCount(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

/** Reads are not kept: what one sees offline is what was read last. */
export async function waitWhileOffline({ method, signal }: Request): Promise<void> {
  if (navigator.onLine || method === 'GET') return;
  add(1);
  try {
    await new Promise<void>((resolve, reject) => {
      window.addEventListener('online', () => resolve(), { once: true });
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  } finally {
    add(-1);
  }
}
