// What a cause did, in words.
import type { Cause } from '@inlet/sdk';
import type { ReactNode } from 'react';
import { fieldWord } from '../leads/fields/field-label.ts';
import { useLeadWords } from '../leads/merge/use-lead-words.ts';
import { rich } from '../texts/rich.tsx';
import { language, type TextKey, t } from '../texts/t.ts';
import { setEntries } from './cause-set.ts';

export interface CauseWords {
  /** "Tomas changed the status of 48,210 leads"; `who` is the subject. */
  sentence: (cause: Cause, who: ReactNode) => ReactNode;
  /** For messages: the file of an import, else its records. */
  title: (cause: Cause) => string;
  /** "48,210 leads and 2 deals". */
  records: (cause: Cause) => string;
  /** The fields that a bulk edit sets, with their values. */
  values: (cause: Cause) => { label: string; value: string }[];
}

const kinds = ['leads', 'contacts', 'deals', 'tasks', 'notes', 'calls'] as const;

export function useCauseWords(workspace: string): CauseWords {
  const { labelOf, textOf } = useLeadWords(workspace);

  function values(cause: Cause) {
    if (isStar(cause)) return [];
    return setEntries(cause.set).map(([key, value]) => {
      const isTags = key === 'add_tags' || key === 'remove_tags';
      return {
        label: isTags ? t(`history.${key}`) : labelOf(key),
        value: textOf(isTags ? 'tag' : key, value) || t('record.empty'),
      };
    });
  }

  function fieldsOf({ set }: Cause): string {
    const names = setEntries(set).map(([key]) => {
      const name = key === 'add_tags' || key === 'remove_tags' ? 'tag' : key;
      return name.startsWith('custom_fields.') ? labelOf(name) : fieldWord({ name });
    });
    return listOf([...new Set(names)]);
  }

  return {
    values,
    records,
    title: (cause) => cause.file_name ?? records(cause),
    sentence(cause, who) {
      const { kind, file_name, undoes_kind, event_type } = cause;
      const words = { records: records(cause) };
      switch (kind) {
        case 'bulk_edit':
          if (isStar(cause))
            return rich(`history.${cause.set?.starred ? 'starred' : 'unstarred'}`, { who }, words);
          return rich('history.did_bulk_edit', { who }, { ...words, fields: fieldsOf(cause) });
        case 'import':
          return rich('history.did_import', { who, file: file_name ?? '' }, words);
        case 'undo':
          return rich(`history.undid_${undoes_kind ?? 'change'}`, { who }, words);
        case 'change':
          return rich(changeKey(event_type), { who }, words);
        default:
          return rich(`history.did_${kind}`, { who }, words);
      }
    },
  };
}

function records({ subjects, state, total, kind }: Cause): string {
  const texts = kinds.flatMap((noun) => {
    const count = subjects[noun] ?? 0;
    return count > 0 ? [t(`history.count_${noun}`, { count })] : [];
  });
  // Those that a running change has not come to yet are meant, too.
  const isBulk = kind === 'bulk_edit' || kind === 'bulk_delete';
  if (isBulk && state === 'running') return t('history.count_leads', { count: total });
  return texts.length === 0 ? t('history.nothing') : listOf(texts);
}

const listOf = (texts: readonly string[]): string =>
  new Intl.ListFormat(language(), { type: 'conjunction' }).format(texts);

const isStar = ({ set }: Cause) => Object.keys(set ?? {}).join() === 'starred';

const changes = ['created', 'deleted', 'restored', 'assigned', 'status_changed'] as const;

function changeKey(eventType: string | null): TextKey {
  const verb = changes.find((one) => eventType?.endsWith(`.${one}`));
  return `history.changed_${verb ?? 'updated'}`;
}
