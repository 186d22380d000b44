// What differs between any two versions.
import type { Automation } from '@inlet/sdk';
import { Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { t } from '../../texts/t.ts';
import type { Words } from '../words.ts';
import { Differences } from './differences.tsx';
import classes from './versions.module.css';

interface Props {
  /** The newest first. */
  versions: readonly Automation[];
  words: Words;
}

export function CompareVersions({ versions, words }: Props) {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { from?: unknown; to?: unknown };
  const find = (wanted: unknown) => versions.find(({ version }) => version === Number(wanted));
  const from = find(search.from) ?? versions.at(-1);
  const to = find(search.to) ?? versions[0];
  if (from === undefined || to === undefined) return null;
  const select = (name: 'from' | 'to', label: string) => (
    <Select
      aria-label={label}
      size="xs"
      className={classes.choice}
      data={versions.map(({ version }) => ({
        value: String(version),
        label: t('automations.version', { version }),
      }))}
      value={String((name === 'from' ? from : to).version)}
      allowDeselect={false}
      searchable={versions.length > 8}
      onChange={(version) =>
        void navigate({
          to: '.',
          search: {
            ...{ tab: 'versions', from: from.version, to: to.version },
            [name]: Number(version),
          } as never,
          replace: true,
        })
      }
    />
  );
  return (
    <section className={classes.compare} aria-label={t('automations.compare')}>
      <div className={classes.choices}>
        <span className={classes.name}>{t('automations.compare')}</span>
        {select('from', t('automations.compareFrom'))}
        <span aria-hidden>→</span>
        {select('to', t('automations.compareTo'))}
      </div>
      {from === to ? (
        <p className={classes.text}>{t('automations.sameVersion')}</p>
      ) : (
        <Differences version={to} before={from} words={words} />
      )}
    </section>
  );
}
