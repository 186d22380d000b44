// The kinds by which a timeline is filtered, as event types. Pure.

export type EntryKind = 'all' | 'notes' | 'mails' | 'calls' | 'tasks' | 'changes';

export const typesOf: Record<EntryKind, string | undefined> = {
  all: undefined,
  notes: 'note.*',
  mails: 'mail.*',
  calls: 'call.*',
  tasks: 'task.*',
  changes: 'lead.*',
};
