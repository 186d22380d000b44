// Changes that go on in the background while the person works.

export interface Work {
  id: number;
  workspace: string;
  title: string;
  done: number;
  total: number;
  startedAt: number;
  /** Undefined until the server has begun. */
  cause: string | undefined;
}

let works: readonly Work[] = [];
let nextId = 1;
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

/** Returns its id. */
export function showWork({ workspace, title }: Pick<Work, 'workspace' | 'title'>): number {
  const id = nextId++;
  const startedAt = performance.now();
  set([...works, { id, workspace, title, done: 0, total: 0, startedAt, cause: undefined }]);
  return id;
}

export function updateWork(
  id: number,
  next: Partial<Pick<Work, 'done' | 'total' | 'cause'>>,
): void {
  set(works.map((work) => (work.id === id ? { ...work, ...next } : work)));
}

export function hideWork(id: number): void {
  set(works.filter((work) => work.id !== id));
}
