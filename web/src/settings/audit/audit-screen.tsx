// The audit log: who changed what, when, in words.
import type { Event } from '@inlet/sdk';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { QueryState } from '../../lists/query-state.tsx';
import { NameCell, type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { TimeText } from '../../records/time-text.tsx';
import { useTimes } from '../../session/use-times.ts';
import { t } from '../../texts/t.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import classes from './audit.module.css';
import { AuditFilters, noFilters, toEventFilter } from './audit-filters.tsx';
import { changesOf, fieldWords, subjectName, type ValueWords } from './changes.ts';
import { eventSentence } from './event-sentence.ts';
import { useEvents } from './use-events.ts';

export function AuditScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const [filters, setFilters] = useState(noFilters);
  const { query, items } = useEvents(workspace, toEventFilter(filters));
  const { moment } = useTimes(workspace);
  const words = { yes: t('record.yes'), no: t('record.no'), time: moment };
  const rows = items.map((event) => ({ ...event, id: event.sequence }));
  return (
    <SettingsPage title={t('settings.audit')} scope="read:events" wide>
      <AuditFilters workspace={workspace} filters={filters} onChange={setFilters} />
      <QueryState query={query}>
        {rows.length === 0 && !query.hasNextPage ? (
          <EmptyState title={t('audit.none')} text={t('audit.noneText')} />
        ) : (
          <RecordTable
            label={t('settings.audit')}
            columns={columns(words)}
            items={rows}
            more={query}
            minWidth={720}
          />
        )}
      </QueryState>
    </SettingsPage>
  );
}

const columns = (words: ValueWords): RecordColumn<Event & { id: number }>[] => [
  {
    ...{ id: 'what', label: t('audit.what'), width: 'minmax(180px, 1fr)' },
    cell: (event) => (
      <NameCell name={eventSentence(event)} detail={event.subject.name ?? subjectName(event)} />
    ),
  },
  {
    ...{ id: 'changes', label: t('audit.changes'), width: 'minmax(220px, 2fr)' },
    cell: (event) => <Changes event={event} words={words} />,
  },
  {
    ...{ id: 'who', label: t('audit.who'), width: 'minmax(110px, .7fr)' },
    cell: ({ actor }) => <Actor actor={actor} />,
  },
  {
    ...{ id: 'when', label: t('audit.when'), width: '80px' },
    cell: ({ timestamp }) => <TimeText time={timestamp} />,
  },
];

const shown = 3;

function Changes({ event, words }: { event: Event; words: ValueWords }) {
  const changes = changesOf(event, words);
  const list = (some: typeof changes) => (
    <ul className={classes.changes}>
      {some.map(({ field, before, after }) => (
        <li key={field} dir="auto">
          <span className={classes.field}>{fieldWords(field)}</span>{' '}
          {before !== undefined && <del className={classes.before}>{before}</del>}
          {before !== undefined && after !== undefined && ' → '}
          {after !== undefined && <ins className={classes.after}>{after}</ins>}
        </li>
      ))}
    </ul>
  );
  const rest = changes.slice(shown);
  return (
    <>
      {list(changes.slice(0, shown))}
      {rest.length > 0 && (
        <details className={classes.rest}>
          <summary>{t('audit.more', { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

const actors = ['automation', 'command', 'import', 'integration', 'system'] as const;

function Actor({ actor }: Pick<Event, 'actor'>) {
  const program = actors.find((type) => type === actor.type);
  if (program) return t(`audit.actor_${program}`);
  const name = actor.name ?? (actor.id === null ? t('audit.actor_system') : `#${actor.id}`);
  return actor.type === 'key' ? t('audit.byKey', { name }) : name;
}
