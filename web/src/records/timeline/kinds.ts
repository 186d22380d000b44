// The kinds by which a timeline is filtered, as event types. Pure.

export type EntryKind = 'all' | 'notes' | 'mails' | 'whatsapp' | 'calls' | 'tasks' | 'changes';

export const typesOf: Record<EntryKind, string | undefined> = {
  all: undefined,
  notes: 'note.*',
  mails: 'mail.*',
  whatsapp: 'whatsapp.*',
  calls: 'call.*',
  tasks: 'task.*',
  changes: 'lead.*',
};
