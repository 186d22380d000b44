// The actions of keys and menus on a lead, and the steps to other leads.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { showRefusal } from '../../records/tell-failure.tsx';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { offerUndo } from '../../undo/offer-undo.ts';
import { starField } from './picked-fields.ts';
import type { LeadRecord } from './use-lead.ts';

export interface LeadActions {
  isStarred: boolean;
  /** Undefined for what the person may not do. */
  star: (() => void) | undefined;
  remove: (() => void) | undefined;
}

export interface Steps {
  /** The name of the list. */
  list: string;
  position: number | undefined;
  total: number | undefined;
  previous: (() => void) | undefined;
  next: (() => void) | undefined;
  back: () => void;
}

export function useLeadActions(record: LeadRecord, onRemoved: () => void): LeadActions {
  const { workspace, lead, mayWrite, set } = record;
  const mayDelete = useMay(workspace)('delete:leads');
  const queries = useQueryClient();
  const name = lead.name === '' ? t('leads.unnamed') : lead.name;
  const text = t('lead.deletedToast', { name });
  const { mutate } = useMutation({
    mutationFn: () =>
      inletOf(workspace).leads.delete(lead.id, {
        onCause: (cause) => offerUndo(workspace, [cause], text),
      }),
    onError: (error) => showRefusal(error),
    async onSuccess() {
      onRemoved();
      await queries.invalidateQueries({ queryKey: queryKeys.all(workspace, 'leads') });
    },
  });
  return {
    isStarred: lead.starred,
    star: mayWrite ? () => set(starField, !lead.starred) : undefined,
    remove: mayDelete ? () => mutate() : undefined,
  };
}
