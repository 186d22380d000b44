import type { Form } from '@inlet/sdk';
import {
  IconCopy,
  IconInbox,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconShare2,
  IconTrash,
} from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { inletOf } from '../api/client.ts';
import { NameCell, type RecordColumn, RecordTable } from '../lists/record-table.tsx';
import { showFailure } from '../records/show-failure.ts';
import { TimeText } from '../records/time-text.tsx';
import { useMay } from '../session/me.ts';
import { addressOf } from '../shell/use-entries.ts';
import { formatNumber, formatPercent } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';
import { Flag } from '../ui/flag.tsx';
import { type RowAction, RowMenu } from '../ui/row-menu.tsx';
import { bodyOf, draftOf } from './editor/draft.ts';
import { setActive } from './form-switch.tsx';
import classes from './forms-screen.module.css';
import { spamShare } from './spam-share.ts';

interface Props {
  workspace: string;
  forms: readonly Form[];
  more: Parameters<typeof RecordTable<Form>>[0]['more'];
  onDelete: (form: Form) => void;
}

export function FormTable({ workspace, forms, more, onDelete }: Props) {
  const may = useMay(workspace);
  const navigate = useNavigate();
  const go = (form: Form, screen: string) =>
    void navigate({ to: addressOf(workspace, { path: `forms/${form.id}/${screen}` }) });
  const count = (value: number) => (
    <span className={classes.number}>{formatNumber(language(), value)}</span>
  );
  const columns: RecordColumn<Form>[] = [
    {
      ...{ id: 'name', label: t('forms.name'), width: 'minmax(180px, 2fr)' },
      cell: (form) => (
        <NameCell
          name={
            <Link to={addressOf(workspace, { path: `forms/${form.id}/edit` })}>{form.name}</Link>
          }
          detail={t('forms.detail', { fields: form.fields.length, version: form.fields_version })}
        />
      ),
    },
    {
      ...{ id: 'state', label: t('forms.state'), width: '96px' },
      cell: ({ active }) => (
        <Flag hue={active ? 'green' : 'gray'}>{t(active ? 'forms.open' : 'forms.shut')}</Flag>
      ),
    },
    {
      ...{ id: 'answers', label: t('forms.answers'), width: '88px' },
      cell: (form) => (
        <Link to={addressOf(workspace, { path: `forms/${form.id}/answers` })}>
          {count(form.submissions_count)}
        </Link>
      ),
    },
    {
      ...{ id: 'spam', label: t('forms.spam'), width: '112px' },
      cell: (form) => {
        const share = spamShare(form);
        return (
          <span className={classes.number}>
            {formatNumber(language(), form.spam_count)}
            {share > 0 && ` · ${formatPercent(language(), share)}`}
          </span>
        );
      },
    },
    {
      ...{ id: 'source', label: t('forms.source'), width: 'minmax(96px, 1fr)', hideOnPhone: true },
      cell: ({ source }) => source ?? '–',
    },
    {
      ...{ id: 'changed', label: t('forms.changedAt'), width: '96px', hideOnPhone: true },
      cell: ({ updated_at }) => <TimeText time={updated_at} />,
    },
    {
      ...{ id: 'menu', label: t('settings.actions'), hideLabel: true, width: '28px' },
      cell: (form) => (
        <RowMenu
          label={t('settings.actionsOf', { name: form.name })}
          actions={[...reading(form), ...writing(form), ...deleting(form)]}
        />
      ),
    },
  ];
  const reading = (form: Form): RowAction[] => [
    { label: t('forms.screen_share'), icon: <IconShare2 />, onClick: () => go(form, 'share') },
    { label: t('forms.screen_answers'), icon: <IconInbox />, onClick: () => go(form, 'answers') },
  ];
  const writing = (form: Form): RowAction[] =>
    may('write:forms')
      ? [
          { label: t('forms.screen_edit'), icon: <IconPencil />, onClick: () => go(form, 'edit') },
          {
            label: t('forms.duplicate'),
            icon: <IconCopy />,
            onClick: () => void duplicate(workspace, form).then((copy) => copy && go(copy, 'edit')),
          },
          {
            label: t(form.active ? 'forms.shutIt' : 'forms.openIt'),
            icon: form.active ? <IconPlayerPause /> : <IconPlayerPlay />,
            onClick: () => void setActive(workspace, form, !form.active),
          },
        ]
      : [];
  const deleting = (form: Form): RowAction[] =>
    may('delete:forms')
      ? [
          {
            ...{ label: t('forms.delete'), icon: <IconTrash />, danger: true },
            onClick: () => onDelete(form),
          },
        ]
      : [];
  return (
    <RecordTable
      label={t('shell.forms')}
      columns={columns}
      items={forms}
      {...(more && { more })}
      isPale={({ active }) => !active}
      minWidth={800}
    />
  );
}

/** The copy takes no answers before it is published. */
async function duplicate(workspace: string, form: Form): Promise<Form | undefined> {
  try {
    return await inletOf(workspace).forms.create({
      ...bodyOf(draftOf(form)),
      name: t('forms.copyOf', { name: form.name }),
      active: false,
    });
  } catch (error) {
    showFailure(error);
    return undefined;
  }
}
