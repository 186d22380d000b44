// The toasts at the bottom left. Any part of the app shows one with showToast; ToastStack draws them.
import type { ReactNode } from 'react';

type ToastKind = 'done' | 'conflict' | 'offline' | 'failed';

type ToastAction = { label: string; keys?: string[]; onClick: () => void };

export type ToastContent = {
  kind: ToastKind;
  text: ReactNode;
  actions?: ToastAction[];
  /** Stays until somebody answers or closes it. */
  stays?: boolean;
};

export type Toast = ToastContent & { id: number };

const maxToasts = 5;
let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

export function currentToasts(): readonly Toast[] {
  return toasts;
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows a toast, and returns its id. The oldest goes when there are more than five. */
export function showToast(content: ToastContent): number {
  const id = nextId++;
  set([...toasts, { ...content, id }].slice(-maxToasts));
  return id;
}

/** Changes a toast that is still shown, such as one of work that goes on. */
export function updateToast(id: number, content: Partial<ToastContent>): void {
  set(toasts.map((toast) => (toast.id === id ? { ...toast, ...content } : toast)));
}

export function closeToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
