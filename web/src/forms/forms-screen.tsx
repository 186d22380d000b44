// All forms of the workspace, with what they bring.
import type { Form } from '@inlet/sdk';
import { Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { QueryState } from '../lists/query-state.tsx';
import { useRecords } from '../lists/use-records.ts';
import { showFailure } from '../records/show-failure.ts';
import { useMay } from '../session/me.ts';
import { NewButton } from '../shell/new-button.tsx';
import { useShortcuts } from '../shell/shortcuts/use-shortcuts.ts';
import { TopBar } from '../shell/top-bar.tsx';
import { addressOf } from '../shell/use-entries.ts';
import { t } from '../texts/t.ts';
import { FirstChoice } from '../ui/first-choice.tsx';
import { Foot, Sum } from '../ui/foot.tsx';
import { DeleteForm } from './delete-form.tsx';
import { FormTable } from './form-table.tsx';
import classes from './forms-screen.module.css';
import { TemplateCards } from './template-cards.tsx';
import { formFrom, type Template } from './templates.ts';

export function FormsScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const mayWrite = useMay(workspace)('write:forms');
  const navigate = useNavigate();
  const [isChoosing, setChoosing] = useState(false);
  const [toDelete, setToDelete] = useState<Form>();
  const { query, items, total } = useRecords(queryKeys.list(workspace, 'forms'), (options) =>
    inletOf(workspace).forms.list({}, options),
  );
  const making = useMutation({
    mutationFn: (template: Template) => inletOf(workspace).forms.create(formFrom(template)),
    onSuccess: ({ id }) => navigate({ to: addressOf(workspace, { path: `forms/${id}/edit` }) }),
    onError: showFailure,
  });
  const start = () => mayWrite && setChoosing(true);
  useShortcuts([{ keys: 'c', label: 'forms.new', group: 'shortcuts.anywhere', run: start }]);
  const isEmpty = total === 0;
  const cards = (
    <TemplateCards busy={making.isPending} onChoose={(template) => making.mutate(template)} />
  );
  return (
    <>
      <TopBar title={t('shell.forms')} live>
        {mayWrite && !isEmpty && <NewButton label={t('forms.new')} keys={['c']} onClick={start} />}
      </TopBar>
      <div className={classes.scroll}>
        <QueryState query={query}>
          {isEmpty ? (
            <FirstChoice
              title={t('forms.none')}
              text={t(mayWrite ? 'forms.noneText' : 'forms.noneReadOnly')}
            >
              {mayWrite && cards}
            </FirstChoice>
          ) : (
            <FormTable workspace={workspace} forms={items} more={query} onDelete={setToDelete} />
          )}
        </QueryState>
      </div>
      {total !== undefined && total > 0 && (
        <Foot>
          <Sum>{t('forms.count', { count: total })}</Sum>
        </Foot>
      )}
      <Modal
        opened={isChoosing}
        onClose={() => setChoosing(false)}
        title={t('forms.chooseTemplate')}
        size={640}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        {cards}
      </Modal>
      {toDelete && (
        <DeleteForm workspace={workspace} form={toDelete} onClose={() => setToDelete(undefined)} />
      )}
    </>
  );
}
