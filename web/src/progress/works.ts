// Work that takes more than a second, and goes on while the person works.

export interface Work {
  id: number;
  title: string;
  done: number;
  total: number;
  startedAt: number;
  isPaused: boolean;
}

export interface RunningWork {
  signal: AbortSignal;
  /** Waits here while the work is paused. */
  step: (done: number) => Promise<void>;
  end: () => void;
}

interface Control {
  controller: AbortController;
  resume: (() => void) | undefined;
}

let works: readonly Work[] = [];
let nextId = 1;
const controls = new Map<number, Control>();
const listeners = new Set<() => void>();

function change(id: number, next: Partial<Work>): void {
  set(works.map((work) => (work.id === id ? { ...work, ...next } : work)));
}

function set(next: readonly Work[]): void {
  works = next;
  for (const listener of listeners) listener();
}

export const currentWorks = (): readonly Work[] => works;

export function subscribeToWorks(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function startWork(title: string, total: number): RunningWork {
  const id = nextId++;
  const control: Control = { controller: new AbortController(), resume: undefined };
  controls.set(id, control);
  const work = { id, title, done: 0, total, startedAt: performance.now(), isPaused: false };
  set([...works, work]);
  return {
    signal: control.controller.signal,
    async step(done) {
      change(id, { done });
      if (works.some((one) => one.id === id && one.isPaused)) {
        await new Promise<void>((resolve) => {
          control.resume = resolve;
        });
      }
    },
    end() {
      controls.delete(id);
      set(works.filter((one) => one.id !== id));
    },
  };
}

export function pauseWork(id: number, isPaused: boolean): void {
  change(id, { isPaused });
  if (!isPaused) controls.get(id)?.resume?.();
}

/** Keeps the finished part. */
export function cancelWork(id: number): void {
  const control = controls.get(id);
  control?.controller.abort();
  control?.resume?.();
}
