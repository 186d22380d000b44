// The lead as it arrived, before anybody changed it: the answers of a form, or the fields of a request.
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { fieldName } from '../../records/field-name.ts';
import { formatValue } from '../../records/format-value.ts';
import { ReadError } from '../../records/read-error.tsx';
import { changesOf } from '../../records/timeline/changes-of.ts';
import { useTimes } from '../../session/use-times.ts';
import { t } from '../../texts/t.ts';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { LeadConsent } from './lead-consent.tsx';
import classes from './lead-sent.module.css';
import type { LeadRecord } from './use-lead.ts';

/** Set by Inlet, not by the sender of the lead. */
const own: ReadonlySet<string> = new Set([
  ...['number', 'contact_id', 'assigned_user_id', 'status', 'pipeline', 'stage', 'stage_id'],
  ...['score', 'starred', 'consent'],
]);

export function LeadSent({ record }: { record: LeadRecord }) {
  const { workspace, lead, catalog } = record;
  const when = useTimes(workspace);
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.list(workspace, 'activity', { subject: `lead:${lead.id}`, sent: true }),
    queryFn: ({ signal }) =>
      inletOf(workspace)
        .leadActivity.list(lead.id, { types: 'lead.created', per_page: 1 }, { signal })
        .page(),
  });
  if (data === undefined) {
    if (error !== null) return <ReadError error={error} onRetry={() => void refetch()} />;
    return <SkeletonRows label={t('record.loading')} />;
  }
  const [arrival] = data.data;
  const fields = changesOf(null, arrival?.after ?? {}).filter(
    ({ field, after }) => !own.has(field) && formatValue(after) !== '',
  );
  return (
    <>
      {arrival !== undefined && (
        <p className={classes.sentAt}>
          {t('lead.sentAt', { when: when.moment(arrival.timestamp) })}
        </p>
      )}
      <dl className={classes.sent}>
        {fields.map(({ field, after }) => (
          <Fragment key={field}>
            <dt>{fieldName(field, catalog.fields)}</dt>
            <dd dir="auto">
              {formatValue(
                after,
                catalog.fields.find(({ key }) => key === field),
              )}
            </dd>
          </Fragment>
        ))}
      </dl>
      <LeadConsent record={record} />
    </>
  );
}
