// Ctrl-C: what helps is ended at once, so that what waits for it fails and everything else is
// stopped and cleared away in order, as after any failure.
import type { ChildProcess } from 'node:child_process';

const helpers = new Set<ChildProcess>();
let interrupted = false;

export function endWhenInterrupted<Child extends ChildProcess>(child: Child): Child {
  helpers.add(child);
  child.once('exit', () => helpers.delete(child));
  return child;
}

export function interrupt(): void {
  interrupted = true;
  for (const helper of helpers) helper.kill('SIGKILL');
}

export const isInterrupted = (): boolean => interrupted;
