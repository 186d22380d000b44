// Which dialog adds a record, opened from anywhere: by a key, the palette or a button.

export type Creating = { kind: 'lead' } | { kind: 'task'; leadId?: string };

let creating: Creating | undefined;
const listeners = new Set<() => void>();

export function openCreate(next: Creating | undefined): void {
  creating = next;
  for (const listener of listeners) listener();
}

export const currentCreate = (): Creating | undefined => creating;

export function onCreateChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
