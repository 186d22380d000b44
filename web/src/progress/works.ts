// Changes that go on in the background while the person works.

export interface Work {
  /** Of its cause. */
  id: string;
  workspace: string;
  title: string;
  done: number;
  total: number;
  startedAt: number;
  /** Stops it; what is done stays. */
  cancel: () => void;
}

let works: readonly Work[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Work[]): void {
  works = next;
  for (const listener of listeners) listener();
}

export const currentWorks = (): readonly Work[] => works;

export function subscribeToWorks(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function showWork(work: Omit<Work, 'done' | 'total' | 'startedAt'>): void {
  const started = { ...work, done: 0, total: 0, startedAt: performance.now() };
  set([...works.filter(({ id }) => id !== work.id), started]);
}

export function updateWork(id: string, { done, total }: Pick<Work, 'done' | 'total'>): void {
  set(works.map((work) => (work.id === id ? { ...work, done, total } : work)));
}

export function hideWork(id: string): void {
  set(works.filter((work) => work.id !== id));
}
