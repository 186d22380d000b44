// Work that takes more than a second, and goes on while the person works.
import type { Cause } from '@inlet/sdk';

export interface Work {
  id: number;
  title: string;
  done: number;
  total: number;
  startedAt: number;
  /** Undefined for work that cannot pause. */
  isPaused: boolean | undefined;
  /** Its place in the history, when the server does it. */
  cause: (Pick<Cause, 'id'> & { workspace: string }) | undefined;
}

export interface RunningWork {
  signal: AbortSignal;
  /** Waits here while the work is paused. */
  step: (done: number, total?: number) => Promise<void>;
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

export function startWork(title: string, total: number, cause?: Work['cause']): RunningWork {
  const id = nextId++;
  const control: Control = { controller: new AbortController(), resume: undefined };
  controls.set(id, control);
  const isPaused = cause === undefined ? false : undefined;
  const work = { id, title, done: 0, total, startedAt: performance.now(), isPaused, cause };
  set([...works, work]);
  return {
    signal: control.controller.signal,
    async step(done, newTotal) {
      change(id, { done, ...(newTotal !== undefined && { total: newTotal }) });
      if (works.some((one) => one.id === id && one.isPaused === true)) {
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
