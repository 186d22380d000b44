// Saves what is shown: into its view, where the person may change it, or as a new one.

import type { View } from '@inlet/sdk';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { showFailure } from '../../records/show-failure.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { savedLayout } from '../board/layout-of.ts';
import type { List } from '../list.ts';
import { viewsKey } from '../use-views.ts';
import { savedOf, useMayChange } from './saved-view.ts';
import { ViewDialog } from './view-dialog.tsx';

export function SaveView({ list }: { list: List }) {
  const { workspace, noun, view, address, may } = list;
  const mayChange = useMayChange(workspace);
  const [isNaming, setNaming] = useState(false);
  if (!may('write:views')) return null;

  async function save(changed: View): Promise<void> {
    try {
      const saved = await inletOf(workspace).views.update(changed.id, {
        ...savedOf(address.state),
        ...savedLayout(list),
      });
      queryClient.setQueryData<View[]>(viewsKey(workspace, noun), (views = []) =>
        views.map((one) => (one.id === saved.id ? { ...saved, count: one.count } : one)),
      );
      address.openView(String(saved.id));
    } catch (error) {
      showFailure(error);
    }
  }

  return (
    <>
      <Button
        tone="accent"
        onClick={() => (view && mayChange(view) ? void save(view) : setNaming(true))}
      >
        {t('leads.saveView')}
      </Button>
      {isNaming && <ViewDialog list={list} view={undefined} onClose={() => setNaming(false)} />}
    </>
  );
}
