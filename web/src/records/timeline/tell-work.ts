// The events of notes, calls and tasks. Pure.
import type { TextKey } from '../../texts/t.ts';
import { readMentions } from '../mentions/mentions-in.ts';
import { type Entry, type Facts, sentence, type Telling, textOf } from './telling.ts';

const noteKeys: Partial<Record<string, TextKey>> = {
  'note.created': 'timeline.wroteNote',
  'note.updated': 'timeline.changedNote',
  'note.deleted': 'timeline.deletedNote',
  'note.restored': 'timeline.restoredNote',
};

export function tellNote({ type, before, after }: Entry): Telling {
  const key = noteKeys[type] ?? 'timeline.changedNote';
  const note = [after, before]
    .map((facts) => partOf(facts, 'note'))
    .find((part) => part?.body !== undefined);
  return { mark: 'actor', sentences: [sentence(key)], ...withNote(note?.body, note?.mentions) };
}

export function tellCall({ type, before, after }: Entry): Telling {
  const call = partOf(after, 'call') ?? partOf(before, 'call') ?? {};
  const seconds = typeof call.seconds === 'number' ? call.seconds : undefined;
  const parts = {
    outcome: { type: 'outcome', outcome: textOf(call.outcome) },
    ...(seconds !== undefined && { duration: { type: 'duration', seconds } as const }),
  } as const;
  const logged = seconds === undefined ? 'timeline.called' : 'timeline.calledFor';
  const key = {
    'call.logged': logged,
    'call.deleted': 'timeline.deletedCall',
    'call.restored': 'timeline.restoredCall',
  } as const;
  return {
    mark: 'call',
    sentences: [sentence(key[type as keyof typeof key] ?? 'timeline.changedCall', parts)],
    ...withNote(call.note),
  };
}

function withNote(text: unknown, mentions?: unknown): Pick<Telling, 'note'> {
  const body = textOf(text);
  return body === '' ? {} : { note: { body, mentions: readMentions(mentions) } };
}

const taskKeys: Partial<Record<string, TextKey>> = {
  'task.created': 'timeline.madeTask',
  'task.completed': 'timeline.didTask',
  'task.reopened': 'timeline.reopenedTask',
  'task.deleted': 'timeline.deletedTask',
  'task.restored': 'timeline.restoredTask',
  'task.due': 'timeline.taskDue',
};

export function tellTask({ type, before, after }: Entry): Telling {
  const task = { ...partOf(before, 'task'), ...partOf(after, 'task') };
  const title = { type: 'text', text: textOf(task.title) } as const;
  const due = textOf(partOf(after, 'task')?.due_at);
  const at = { type: 'time', at: due } as const;
  return {
    mark: type === 'task.due' ? 'task' : 'actor',
    sentences: [
      sentence(taskKeys[type] ?? 'timeline.changedTask', { title }),
      ...(due !== '' && type !== 'task.due' ? [sentence('timeline.dueAt', { at })] : []),
    ],
  };
}

function partOf(facts: Entry['after'], name: string): Facts | undefined {
  const part = facts?.[name];
  return typeof part === 'object' && part !== null ? (part as Facts) : undefined;
}
