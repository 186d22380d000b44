// The keys of a workspace: of which API, what they may do, and where they were last used from.
import type { Key } from '@inlet/sdk';
import { Link } from '@tanstack/react-router';
import { NameCell, type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { TimeText } from '../../records/time-text.tsx';
import { useTimes } from '../../session/use-times.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { Tag } from '../../ui/tag.tsx';
import { useMemberNames } from '../parts/use-member-names.ts';
import { lookOf } from './contracts.ts';
import { KeyMenu } from './key-menu.tsx';
import classes from './key-table.module.css';
import { limitText, scopesText } from './key-text.ts';

interface Props {
  workspace: string;
  keys: readonly Key[];
  more: Parameters<typeof RecordTable<Key>>[0]['more'];
  /** The new one is marked. */
  marked: number | undefined;
  onChange: (key: Key) => void;
  onRevoke: (key: Key) => void;
}

export function KeyTable({ workspace, keys, more, marked, onChange, onRevoke }: Props) {
  const nameOf = useMemberNames(workspace);
  const { age } = useTimes(workspace);
  const detailOf = (key: Key) => {
    if (key.revoked_at !== null) return t('keys.revokedAt', { time: age(key.revoked_at) });
    const ends = key.expires_at && t('keys.endsAt', { time: age(key.expires_at) });
    return [nameOf(key.created_by), ends].filter(Boolean).join(', ') || t('keys.byCommand');
  };
  const columns: RecordColumn<Key>[] = [
    {
      ...{ id: 'name', label: t('keys.name'), width: 'minmax(160px, 1.6fr)' },
      cell: (key) => (
        <NameCell
          name={
            <Link to={addressOf(workspace, { path: `settings/api-keys/${key.id}` })}>
              {key.name}
            </Link>
          }
          detail={detailOf(key)}
        />
      ),
    },
    {
      ...{ id: 'api', label: t('keys.api'), width: '108px' },
      cell: ({ contract, revoked_at }) => (
        <Tag hue={revoked_at === null ? lookOf(contract).hue : 'gray'}>{lookOf(contract).name}</Tag>
      ),
    },
    {
      ...{ id: 'prefix', label: t('keys.beginsWith'), width: '128px' },
      hideOnPhone: true,
      cell: ({ prefix }) => (
        <code className={classes.prefix} title={prefix}>
          {prefix}…
        </code>
      ),
    },
    {
      ...{ id: 'scopes', label: t('keys.scopes'), width: 'minmax(110px, 1fr)' },
      cell: ({ scopes }) => <Scopes scopes={scopes} />,
    },
    {
      ...{ id: 'limit', label: t('keys.limit'), width: '120px' },
      hideOnPhone: true,
      cell: ({ effective_limit, revoked_at }) =>
        revoked_at === null ? limitText(effective_limit) : t('keys.revoked'),
    },
    {
      ...{ id: 'used', label: t('keys.lastUsed'), width: 'minmax(112px, .8fr)' },
      cell: (key) => <LastUse apiKey={key} />,
    },
    {
      ...{ id: 'made', label: t('keys.made'), width: '80px' },
      hideOnPhone: true,
      cell: ({ created_at }) => <TimeText time={created_at} />,
    },
    {
      ...{ id: 'menu', label: t('settings.actions'), hideLabel: true, width: '28px' },
      cell: (key) => (
        <KeyMenu workspace={workspace} apiKey={key} onChange={onChange} onRevoke={onRevoke} />
      ),
    },
  ];
  return (
    <RecordTable
      label={t('settings.apiKeys')}
      columns={columns}
      items={keys}
      {...(more && { more })}
      isMarked={({ id }) => id === marked}
      isPale={({ revoked_at }) => revoked_at !== null}
      minWidth={960}
    />
  );
}

function Scopes({ scopes }: { scopes: string[] }) {
  const text = scopesText(scopes);
  return (
    <span className={classes.line} title={text}>
      {text}
    </span>
  );
}

function LastUse({ apiKey }: { apiKey: Key }) {
  const { last_used_at, last_used_from, last_used_agent } = apiKey;
  if (last_used_at === null) return t('keys.notYet');
  return (
    <div className={classes.use} title={last_used_agent ?? undefined}>
      <TimeText time={last_used_at} />
      <span className={classes.from}>{last_used_from}</span>
    </div>
  );
}
