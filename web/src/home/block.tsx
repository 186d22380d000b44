// A part of Home, which loads and fails alone: its head, then rows, bars, an error or what is empty.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { describeError } from '../api/errors.ts';
import { t } from '../texts/t.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import classes from './block.module.css';

interface Props<Data> {
  title: string;
  /** Beside the title, such as how many. */
  beside?: ReactNode;
  end?: ReactNode;
  query: UseQueryResult<Data>;
  rows?: number;
  children: (data: Data) => ReactNode;
}

export function Block<Data>({ title, beside, end, query, rows = 3, children }: Props<Data>) {
  const { data, isPending } = query;
  return (
    <section className={classes.block} aria-label={title}>
      <header className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <span className={classes.beside}>{beside}</span>
        <span className={classes.end}>{end}</span>
      </header>
      {isPending && <SkeletonRows label={t('home.loading')} rows={rows} />}
      {data === undefined && !isPending && <Failure query={query} />}
      {data !== undefined && children(data)}
    </section>
  );
}

function Failure({ query }: { query: UseQueryResult }) {
  const { message, requestId } = describeError(query.error);
  return (
    <div className={classes.padded}>
      <ErrorState
        title={t('home.notRead')}
        text={message}
        retry={{
          label: t('error.retry'),
          busy: query.isFetching ? t('home.loading') : undefined,
          onClick: () => void query.refetch(),
        }}
        requestId={
          requestId === null
            ? undefined
            : { id: requestId, copy: t('error.copyId'), copied: t('error.copiedId') }
        }
      />
    </div>
  );
}

export function Nothing({ children }: { children: string }) {
  return <p className={classes.nothing}>{children}</p>;
}
