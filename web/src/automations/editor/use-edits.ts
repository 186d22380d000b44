// The edits of the steps of a draft, by the pointer and by keys.
import { type KeyboardEvent, useState } from 'react';
import {
  copyStep,
  type Draft,
  findStep,
  insertStep,
  moveBy,
  moveStep,
  type Place,
  removeStep,
  replaceStep,
  type Step,
} from '../definition.ts';
import { newStep, newStepId } from './new-step.ts';

interface Options {
  draft: Draft;
  mayWrite: boolean;
  change: (draft: Draft, edit?: string) => void;
  select: (id: string | undefined) => void;
}

export function useEdits({ draft, mayWrite, change, select }: Options) {
  const [dragged, setDragged] = useState<Step>();
  const put = (steps: Step[], edit?: string) => change({ ...draft, steps }, edit);

  function remove(id: string) {
    const found = findStep(draft.steps, id);
    put(removeStep(draft.steps, id));
    // The focus goes to the step before.
    const before = found && draft.steps[found.index - 1];
    const next = found?.list === 'steps' ? (before?.id ?? 'trigger') : 'trigger';
    select(next);
    focusCard(next);
  }

  function onCardKey(event: KeyboardEvent, step: Step) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (by !== undefined) {
      event.preventDefault();
      if (event.shiftKey && mayWrite) {
        put(moveBy(draft.steps, step.id, by));
        focusCard(step.id);
      } else focusBeside(event.currentTarget, by);
    } else if (mayWrite && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      remove(step.id);
    }
  }

  return {
    insert(place: Place, type: string) {
      const step = newStep(type);
      put(insertStep(draft.steps, place, step));
      select(step.id);
    },
    replace: (step: Step, edit: string) => put(replaceStep(draft.steps, step), edit),
    remove,
    copy(id: string) {
      const found = findStep(draft.steps, id);
      if (found === undefined) return;
      const copy = copyStep(found.step, newStepId);
      put(insertStep(draft.steps, { list: found.list, index: found.index + 1 }, copy));
      select(copy.id);
    },
    onCardKey,
    drag: {
      step: dragged,
      start: setDragged,
      end: () => setDragged(undefined),
      drop: (step: Step, place: Place) => put(moveStep(draft.steps, step.id, place)),
    },
  };
}

const cards = () => [...document.querySelectorAll<HTMLElement>('[data-card]')];

/** Once it stands in its new place. */
function focusCard(id: string): void {
  requestAnimationFrame(() =>
    cards()
      .find(({ dataset }) => dataset.card === id)
      ?.focus(),
  );
}

function focusBeside(card: EventTarget & Element, by: -1 | 1): void {
  const all = cards();
  all[all.indexOf(card as HTMLElement) + by]?.focus();
}
