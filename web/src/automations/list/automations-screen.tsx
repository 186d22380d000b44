// All automations of the workspace: on or off, and how their runs do.
import type { Automation } from '@inlet/sdk';
import { Modal } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { useRecords } from '../../lists/use-records.ts';
import { showFailure } from '../../records/show-failure.ts';
import { useMay } from '../../session/me.ts';
import { NewButton } from '../../shell/new-button.tsx';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { TopBar } from '../../shell/top-bar.tsx';
import { addressOf } from '../../shell/use-entries.ts';
import { language, t } from '../../texts/t.ts';
import { FirstChoice } from '../../ui/first-choice.tsx';
import { Foot, Sum } from '../../ui/foot.tsx';
import { AutomationTable } from './automation-table.tsx';
import classes from './automations-screen.module.css';
import { DeleteAutomation } from './delete-automation.tsx';
import { type Start, StartCards } from './start-cards.tsx';

export function AutomationsScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const mayWrite = useMay(workspace)('write:automations');
  const navigate = useNavigate();
  const [isChoosing, setChoosing] = useState(false);
  const [toDelete, setToDelete] = useState<Automation>();
  const { query, items, total } = useRecords(queryKeys.list(workspace, 'automations'), (options) =>
    inletOf(workspace).automations.list({}, options),
  );
  const { data: recipes = [] } = useQuery({
    queryKey: [...queryKeys.all(workspace, 'automations'), 'recipes'],
    queryFn: ({ signal }) =>
      inletOf(workspace).automations.listRecipes({ language: language() }, { signal }),
    enabled: mayWrite,
  });
  const making = useMutation({
    mutationFn: (start: Start) => inletOf(workspace).automations.create(start),
    onSuccess: ({ id }) => navigate({ to: addressOf(workspace, { path: `automations/${id}` }) }),
    onError: showFailure,
  });
  const start = () => mayWrite && setChoosing(true);
  useShortcuts([{ keys: 'c', label: 'automations.new', group: 'shortcuts.anywhere', run: start }]);
  const isEmpty = total === 0;
  const cards = (
    <StartCards
      recipes={recipes}
      busy={making.isPending}
      onChoose={(chosen) => making.mutate(chosen)}
    />
  );
  return (
    <>
      <TopBar title={t('shell.automations')} live>
        {mayWrite && !isEmpty && (
          <NewButton label={t('automations.new')} keys={['c']} onClick={start} />
        )}
      </TopBar>
      <div className={classes.scroll}>
        <QueryState query={query}>
          {isEmpty ? (
            <FirstChoice
              title={t('automations.none')}
              text={t(mayWrite ? 'automations.noneText' : 'automations.noneReadOnly')}
            >
              {mayWrite && cards}
            </FirstChoice>
          ) : (
            <AutomationTable
              workspace={workspace}
              automations={items}
              more={query}
              onDelete={setToDelete}
            />
          )}
        </QueryState>
      </div>
      {total !== undefined && total > 0 && (
        <Foot>
          <Sum>{t('automations.count', { count: total })}</Sum>
        </Foot>
      )}
      <Modal
        opened={isChoosing}
        onClose={() => setChoosing(false)}
        title={t('automations.startWith')}
        size={760}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        {cards}
      </Modal>
      {toDelete && (
        <DeleteAutomation
          workspace={workspace}
          automation={toDelete}
          onClose={() => setToDelete(undefined)}
        />
      )}
    </>
  );
}
