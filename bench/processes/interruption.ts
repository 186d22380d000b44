// Ctrl-C kills the child processes and closes the browsers at once. The code that waits for them then
// fails, and the usual cleanup after a failure stops and removes the rest.
import type { ChildProcess } from 'node:child_process';
import type { Browser } from 'playwright-core';

const ends = new Set<() => void>();
let interrupted = false;

export function endWhenInterrupted<Child extends ChildProcess>(child: Child): Child {
  const end = () => void child.kill('SIGKILL');
  ends.add(end);
  child.once('exit', () => ends.delete(end));
  return child;
}

export function closeWhenInterrupted(browser: Browser): Browser {
  const end = () => void browser.close();
  ends.add(end);
  browser.once('disconnected', () => ends.delete(end));
  return browser;
}

export function interrupt(): void {
  interrupted = true;
  for (const end of ends) end();
}

export const isInterrupted = (): boolean => interrupted;
