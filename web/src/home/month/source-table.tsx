// Where the leads came from: how many, how many more than before, and how many were won.
import type { SourceAnalytics } from '@inlet/sdk';
import { Change } from '../../analytics/change.tsx';
import { changeSince } from '../../analytics/change-since.ts';
import { SourceIcon } from '../../leads/catalog/source-icon.tsx';
import { t } from '../../texts/t.ts';
import classes from './month.module.css';

const shown = 6;

interface SourceRow {
  name: string;
  leads: number;
  before: number;
  conversion: number | null;
}

export function sourceRows({ current, previous }: SourceAnalytics): SourceRow[] {
  const before = new Map(previous.sources.map(({ source, leads }) => [source, leads]));
  return current.sources.slice(0, shown).map(({ source, leads, conversion }) => ({
    ...{ name: source ?? t('home.noSource'), leads, conversion },
    before: before.get(source) ?? 0,
  }));
}

interface Props {
  rows: readonly SourceRow[];
  number: (value: number) => string;
  share: (value: number | null) => string;
}

export function SourceTable({ rows, number, share }: Props) {
  return (
    <table className={classes.sources}>
      <thead>
        <tr>
          <th scope="col">{t('home.source')}</th>
          <th scope="col">{t('home.leads')}</th>
          <th scope="col">{t('home.change')}</th>
          <th scope="col">{t('home.wonShare')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, leads, before, conversion }) => (
          <tr key={name}>
            <th scope="row">
              <span className={classes.source} dir="auto">
                <SourceIcon name={name} />
                <span>{name}</span>
              </span>
            </th>
            <td className={classes.strong}>{number(leads)}</td>
            <td>
              <Change change={changeSince(leads, before)} />
            </td>
            <td>{share(conversion)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
