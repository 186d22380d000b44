// Ctrl-C kills the child processes at once. The code that waits for them then fails, and the usual
// cleanup after a failure stops and removes the rest.
import type { ChildProcess } from 'node:child_process';

const children = new Set<ChildProcess>();
let interrupted = false;

export function endWhenInterrupted<Child extends ChildProcess>(child: Child): Child {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

export function interrupt(): void {
  interrupted = true;
  for (const child of children) child.kill('SIGKILL');
}

export const isInterrupted = (): boolean => interrupted;
