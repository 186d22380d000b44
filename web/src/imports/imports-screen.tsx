// All imports of the workspace, below the place where a new file is dropped.
import type { Import } from '@inlet/sdk';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { inletOf } from '../api/client.ts';
import { describeError } from '../api/errors.ts';
import { queryKeys } from '../api/query-keys.ts';
import { QueryState } from '../lists/query-state.tsx';
import { NameCell, type RecordColumn, RecordTable } from '../lists/record-table.tsx';
import { useRecords } from '../lists/use-records.ts';
import { save } from '../records/save.ts';
import { TimeText } from '../records/time-text.tsx';
import { useMay } from '../session/me.ts';
import { TopBar } from '../shell/top-bar.tsx';
import { addressOf } from '../shell/use-entries.ts';
import { formatNumber } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';
import { Flag } from '../ui/flag.tsx';
import { Foot, Sum } from '../ui/foot.tsx';
import { RowMenu } from '../ui/row-menu.tsx';
import { DropZone } from './drop-zone.tsx';
import { hueOfState } from './import-state.ts';
import classes from './imports-screen.module.css';

export function ImportsScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const may = useMay(workspace);
  const navigate = useNavigate();
  const key = queryKeys.list(workspace, 'imports');
  const { query, items, total } = useRecords(key, (options) =>
    inletOf(workspace).imports.list({}, options),
  );
  const addressOfImport = (id: number) => addressOf(workspace, { path: `import/${id}` });
  const upload = useMutation({
    mutationFn: (file: File) => inletOf(workspace).imports.create(file, { file_name: file.name }),
    onSuccess: ({ id }) => navigate({ to: addressOfImport(id) }),
  });
  const failure = upload.error && describeError(upload.error);
  const count = (value: number) => (
    <span className={classes.number}>{formatNumber(language(), value)}</span>
  );
  const columns: RecordColumn<Import>[] = [
    {
      ...{ id: 'name', label: t('import.file'), width: 'minmax(180px, 2fr)' },
      cell: (one) => (
        <NameCell
          name={<Link to={addressOfImport(one.id)}>{one.file_name}</Link>}
          detail={t('import.rows', { count: one.row_count })}
        />
      ),
    },
    {
      ...{ id: 'state', label: t('import.state'), width: '120px' },
      cell: (one) => (
        <Flag hue={hueOfState(one)}>{t(`import.state_${one.undone ? 'undone' : one.state}`)}</Flag>
      ),
    },
    {
      ...{ id: 'created', label: t('import.created'), width: '96px' },
      cell: ({ created }) => count(created),
    },
    {
      ...{ id: 'updated', label: t('import.updated'), width: '96px', hideOnPhone: true },
      cell: ({ updated }) => count(updated),
    },
    {
      ...{ id: 'failed', label: t('import.failed'), width: '96px' },
      cell: ({ failed }) => count(failed),
    },
    {
      ...{ id: 'at', label: t('import.uploaded'), width: '120px', hideOnPhone: true },
      cell: ({ created_at }) => <TimeText time={created_at} />,
    },
    {
      ...{ id: 'menu', label: t('settings.actions'), hideLabel: true, width: '28px' },
      cell: (one) => (
        <RowMenu
          label={t('settings.actionsOf', { name: one.file_name })}
          actions={may('delete:imports') ? [deletionOf(one)] : []}
        />
      ),
    },
  ];
  const deletionOf = ({ id, file_name }: Import) => ({
    ...{ label: t('import.delete'), icon: <IconTrash />, danger: true },
    onClick: () =>
      void save({
        key,
        send: () => inletOf(workspace).imports.delete(id),
        done: t('import.deleted', { name: file_name }),
      }),
  });
  return (
    <>
      <TopBar title={t('shell.import')} live />
      <div className={classes.scroll}>
        {may('write:imports') && (
          <DropZone
            busy={upload.isPending}
            problem={failure ? (failure.fields.file ?? failure.message) : undefined}
            onFile={(file) => upload.mutate(file)}
          />
        )}
        <QueryState query={query}>
          {items.length > 0 && (
            <RecordTable label={t('shell.import')} columns={columns} items={items} more={query} />
          )}
        </QueryState>
      </div>
      {total !== undefined && total > 0 && (
        <Foot>
          <Sum>{t('import.count', { count: total })}</Sum>
        </Foot>
      )}
    </>
  );
}
