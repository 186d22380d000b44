// The actions on the values of a list; each is saved at once and can be undone.
import { InletError } from '@inlet/sdk';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { updateItem, updateItems } from '../../lists/use-records.ts';
import { save } from '../../records/save.ts';
import { showFailure } from '../../records/show-failure.ts';
import { t } from '../../texts/t.ts';
import type { Hue } from '../../ui/hues.ts';
import { showToast } from '../../ui/toasts.ts';
import { offerRevert } from '../../undo/undo-stack.ts';
import { type CatalogKind, type CatalogValue, callsOf } from './catalog-kinds.ts';
import { colourOf } from './hue-colour.ts';
import { reorder } from './reorder.ts';

export type CatalogActions = ReturnType<typeof useCatalogActions>;

export function useCatalogActions(
  workspace: string,
  kind: CatalogKind,
  items: readonly CatalogValue[],
  /** Asks what takes the place of a value in use. */
  onUsed: (value: CatalogValue) => void,
) {
  const inlet = inletOf(workspace);
  const calls = callsOf(inlet, kind);
  const key = queryKeys.list(workspace, kind.noun, { settings: true });
  const stale = () =>
    void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, kind.noun) });

  async function remove(value: CatalogValue): Promise<void> {
    const { id, name, color } = value;
    const position = items.findIndex((one) => one.id === id);
    try {
      await calls.delete(id);
    } catch (error) {
      const isUsed = error instanceof InletError && error.code === 'CONFLICT';
      if (isUsed && items.length > 1) onUsed(value);
      else showFailure(error);
      return;
    } finally {
      stale();
    }
    const text = t('catalog.wasDeleted', { name });
    // The leads of a deleted tag do not get it back.
    if (!kind.needsTarget && value.leads_count !== 0) {
      showToast({ kind: 'done', text });
      return;
    }
    const body = {
      ...{ name, ...(kind.hasColour && { color: color ?? null }) },
      ...(kind.isOrdered && { position }),
    };
    offerRevert(text, () => save({ key, send: () => calls.create(body) }));
  }

  return {
    add: (name: string) => save({ key, send: () => calls.create({ name }) }),
    rename: ({ id, name: before }: CatalogValue, name: string) =>
      void save({
        key,
        update: updateItem<CatalogValue>(id, { name }),
        send: () => calls.update(id, { name }),
        undo: () => calls.update(id, { name: before }),
        done: t('catalog.renamed', { before, name }),
      }),
    paint: ({ id, name, color: before }: CatalogValue, hue: Hue) =>
      void save({
        key,
        update: updateItem<CatalogValue>(id, { color: colourOf(hue) }),
        send: () => calls.update(id, { color: colourOf(hue) }),
        undo: () => calls.update(id, { color: before ?? null }),
        done: t('catalog.painted', { name, colour: t(`catalog.hue_${hue}`) }),
      }),
    move: ({ id, name }: CatalogValue, to: number) => {
      const from = items.findIndex((one) => one.id === id);
      void save({
        key,
        update: updateItems<CatalogValue>((all) => reorder(all, id, to)),
        send: () => calls.update(id, { position: to }),
        undo: () => calls.update(id, { position: from }),
        done: t('catalog.moved', { name, place: to + 1 }),
      });
    },
    remove,
    removeFor: async ({ id, name }: CatalogValue, target: string) => {
      await calls.delete(id, { move_to: target });
      stale();
      showToast({ kind: 'done', text: t('catalog.wasDeleted', { name }) });
    },
    merge: async ({ id, name }: CatalogValue, into: string) => {
      const tag = await inlet.tags.merge(id, { into: Number(into) });
      stale();
      showToast({ kind: 'done', text: t('catalog.merged', { name, into: tag.name }) });
    },
  };
}
