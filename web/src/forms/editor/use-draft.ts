// The draft of a form. It lives in the session storage until it is published, so that neither a
// reload nor the way through other screens loses it.
import { InletError } from '@inlet/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { describeError } from '../../api/errors.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { showFailure } from '../../records/show-failure.ts';
import { t } from '../../texts/t.ts';
import { showToast } from '../../ui/toasts.ts';
import { type ReadForm, readForm } from '../use-form.ts';
import { bodyOf, draftOf, type FormDraft, isSame, sameFields } from './draft.ts';

interface Stored {
  /** The version of the form that was changed. */
  version: string;
  draft: FormDraft;
}

export function useDraft(workspace: string, { form, version }: ReadForm) {
  const name = `inlet.form-draft.${form.uuid}`;
  const [stored, setStored] = useState(() => read(name));
  const queries = useQueryClient();
  const published = useMemo(() => draftOf(form), [form]);
  const draft = stored?.draft ?? published;
  const isChanged = !isSame(draft, published);

  function keep(next: Stored | undefined) {
    setStored(next);
    if (next === undefined) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(next));
  }
  const discard = () => keep(undefined);

  const publishing = useMutation({
    mutationFn: (ifMatch: string | undefined) =>
      inletOf(workspace).forms.update(
        form.id,
        { ...bodyOf(draft), active: true },
        ifMatch === undefined ? {} : { ifMatch },
      ),
    onSuccess: (next) => {
      queries.setQueryData(queryKeys.one(workspace, 'forms', form.id), readForm(next));
      discard();
      showToast({ kind: 'done', text: t('forms.published', { name: next.name }) });
    },
    onError: (error) => {
      if (error instanceof InletError && error.status === 412) askWhose();
      else showFailure(error);
    },
  });

  function askWhose() {
    void queries.invalidateQueries({ queryKey: queryKeys.one(workspace, 'forms', form.id) });
    showToast({
      ...{ kind: 'conflict', text: t('forms.changedMeanwhile'), stays: true },
      actions: [
        { label: t('forms.keepMine'), onClick: () => publishing.mutate(undefined) },
        { label: t('forms.takeTheirs'), onClick: discard },
      ],
    });
  }

  return {
    draft,
    isChanged,
    /** Whether a publication makes another version of the fields. */
    isNextVersion: !sameFields(draft, published),
    isPublishing: publishing.isPending,
    change: (next: FormDraft) => keep({ version: stored?.version ?? version, draft: next }),
    discard,
    /** `onRefused` gets the problems of the settings by their names. */
    publish: (onRefused: (problems: Record<string, string>) => void) =>
      publishing.mutate(stored?.version ?? version, {
        onError: (error) => onRefused(describeError(error).fields),
      }),
  };
}

export type DraftState = ReturnType<typeof useDraft>;

function read(name: string): Stored | undefined {
  const text = sessionStorage.getItem(name);
  return text === null ? undefined : JSON.parse(text);
}
