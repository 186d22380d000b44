// The draft of an automation, with undo. It lives in the session storage until it is published, so
// that neither a reload nor the way through other screens loses it.
import { InletError } from '@inlet/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { describeError } from '../../api/errors.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { showFailure } from '../../records/show-failure.ts';
import { t } from '../../texts/t.ts';
import { showToast } from '../../ui/toasts.ts';
import { type Draft, draftOf, isSame } from '../definition.ts';
import { type ReadAutomation, readAutomation } from '../use-automation.ts';
import { type History, record, redo, startHistory, undo } from './history.ts';

interface Stored {
  /** The version of the automation that was changed. */
  version: string;
  draft: Draft;
}

export function useDraft(workspace: string, { automation, version }: ReadAutomation) {
  const { id, uuid } = automation;
  const name = `inlet.automation-draft.${uuid}`;
  const queries = useQueryClient();
  const published = useMemo(() => draftOf(automation), [automation]);
  const [stored] = useState(() => read(name));
  const [history, setHistory] = useState(() => startHistory(stored?.draft ?? published));
  const base = useRef(stored?.version ?? version);
  const draft = history.now;
  const isChanged = !isSame(draft, published);

  // While nothing is changed, the draft follows what others publish. A version that only switched it
  // on or off contradicts no draft.
  const wasChanged = useRef(stored !== undefined);
  const seen = useRef({ published, version });
  useEffect(() => {
    const before = seen.current;
    if (before.version === version) return;
    seen.current = { published, version };
    const isSwitch = isSame(before.published, published) && base.current === before.version;
    if (!wasChanged.current || isSwitch) base.current = version;
    if (!wasChanged.current) setHistory(startHistory(published));
  }, [published, version]);

  function keep(next: History<Draft>) {
    setHistory(next);
    wasChanged.current = !isSame(next.now, published);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the base changes with the version
  useEffect(() => {
    const kept: Stored = { version: base.current, draft };
    if (isChanged) sessionStorage.setItem(name, JSON.stringify(kept));
    else sessionStorage.removeItem(name);
    // A rebase comes with another version.
  }, [name, draft, isChanged, version]);

  function discard() {
    base.current = version;
    keep(startHistory(published));
  }

  const publishing = useMutation({
    mutationFn: (ifMatch: string | undefined) =>
      inletOf(workspace).automations.update(id, draft, ifMatch === undefined ? {} : { ifMatch }),
    onSuccess: (next) => {
      const made = readAutomation(next);
      queries.setQueryData(queryKeys.one(workspace, 'automations', id), made);
      base.current = made.version;
      wasChanged.current = false;
      setHistory(startHistory(draftOf(next)));
      void queries.invalidateQueries({ queryKey: queryKeys.all(workspace, 'automations') });
      const { name: shown, version: number } = next;
      const key = next.active ? 'automations.published' : 'automations.publishedOff';
      showToast({ kind: 'done', text: t(key, { name: shown, version: number }) });
    },
    onError: (error) => {
      if (error instanceof InletError && error.status === 412) askWhose();
      else showFailure(error);
    },
  });

  function askWhose() {
    void queries.invalidateQueries({ queryKey: queryKeys.one(workspace, 'automations', id) });
    showToast({
      ...{ kind: 'conflict', text: t('automations.changedMeanwhile'), stays: true },
      actions: [
        { label: t('forms.keepMine'), onClick: () => publishing.mutate(undefined) },
        { label: t('forms.takeTheirs'), onClick: discard },
      ],
    });
  }

  return {
    draft,
    isChanged,
    isPublishing: publishing.isPending,
    /** Changes with the same name one after another are undone together. */
    change: (next: Draft, edit?: string) => keep(record(history, next, edit)),
    undo: history.past.length > 0 ? () => keep(undo(history)) : undefined,
    redo: history.future.length > 0 ? () => keep(redo(history)) : undefined,
    discard,
    publish: (onRefused: (problems: Record<string, string>) => void) =>
      publishing.mutate(base.current, {
        onError: (error) => onRefused(describeError(error).fields),
      }),
  };
}

export type DraftState = ReturnType<typeof useDraft>;

function read(name: string): Stored | undefined {
  const text = sessionStorage.getItem(name);
  return text === null ? undefined : JSON.parse(text);
}
