// A task as an entry of a calendar. Pure.
import type { Task } from '../../tasks/task.ts';
import { addDays, dayIn, dayStart } from '../../workspaces/workspace-day.ts';
import type { TaskContent } from '../feed.ts';
import { component, dateValue, escapeText, type Property, utcTime } from './ics.ts';

export interface Surroundings {
  timeZone: string;
  showAs: TaskContent['showAs'];
  /** Of who has to do it; null where the calendar is that person's. */
  nameOf: (task: Task) => string | null;
  linkTo: (task: Task) => string;
}

type DueTask = Task & { dueAt: Date };

const eventMs = 30 * 60_000;

export function taskComponent(task: DueTask, surroundings: Surroundings): Property[] {
  return surroundings.showAs === 'todos' ? todo(task, surroundings) : event(task, surroundings);
}

function event(task: DueTask, surroundings: Surroundings): Property[] {
  const { dueAt } = task;
  const day = wholeDay(dueAt, surroundings.timeZone);
  const times: Property[] =
    day === undefined
      ? [
          ['DTSTART', utcTime(dueAt)],
          ['DTEND', utcTime(new Date(dueAt.getTime() + eventMs))],
        ]
      : [
          ['DTSTART;VALUE=DATE', dateValue(day)],
          ['DTEND;VALUE=DATE', dateValue(addDays(day, 1))],
        ];
  return component('VEVENT', [
    ...common(task, surroundings, task.doneAt === null ? '' : '✓ '),
    ...times,
    ['TRANSP', 'TRANSPARENT'],
  ]);
}

function todo(task: DueTask, surroundings: Surroundings): Property[] {
  const { dueAt, doneAt } = task;
  const day = wholeDay(dueAt, surroundings.timeZone);
  return component('VTODO', [
    ...common(task, surroundings, ''),
    day === undefined ? ['DUE', utcTime(dueAt)] : ['DUE;VALUE=DATE', dateValue(day)],
    ...(doneAt === null
      ? ([['STATUS', 'NEEDS-ACTION']] as const)
      : ([
          ['STATUS', 'COMPLETED'],
          ['COMPLETED', utcTime(doneAt)],
          ['PERCENT-COMPLETE', '100'],
        ] as const)),
  ]);
}

function common(task: DueTask, { nameOf, linkTo }: Surroundings, mark: string): Property[] {
  const { id, version, title, leadName, createdAt, updatedAt } = task;
  const link = linkTo(task);
  const name = nameOf(task);
  const summary = [title, leadName, name].filter((part) => part !== null).join(' · ');
  return [
    ['UID', id],
    ['SEQUENCE', String(version - 1)],
    ['DTSTAMP', utcTime(updatedAt)],
    ['CREATED', utcTime(createdAt)],
    ['LAST-MODIFIED', utcTime(updatedAt)],
    ['SUMMARY', escapeText(mark + summary)],
    ['DESCRIPTION', escapeText(link)],
    ['URL', link],
  ];
}

/** The day of a task that is due at the end of one, as those without a time are. */
function wholeDay(dueAt: Date, timeZone: string): string | undefined {
  const day = dayIn(timeZone, dueAt);
  const end = dayStart(timeZone, addDays(day, 1)).getTime() - 1_000;
  return dueAt.getTime() === end ? day : undefined;
}
