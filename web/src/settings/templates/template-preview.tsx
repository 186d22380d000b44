// The template as a lead gets it.
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { describeError } from '../../api/errors.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { t } from '../../texts/t.ts';
import { MailFrame } from '../../ui/mail-frame.tsx';
import { contentOf, type Draft, isComplete } from './draft.ts';
import classes from './template.module.css';

interface Props {
  workspace: string;
  id: number;
  draft: Draft;
}

export function TemplatePreview({ workspace, id, draft }: Props) {
  const leads = useQuery({
    queryKey: queryKeys.list(workspace, 'leads', { preview: true }),
    queryFn: ({ signal }) => inletOf(workspace).leads.list({ per_page: 25 }, { signal }).page(),
  }).data?.data;
  const [chosen, setChosen] = useState<string | null>(null);
  const lead = chosen ?? leads?.[0]?.id.toString() ?? null;
  const [shown] = useDebouncedValue(draft, 400);
  const content = { subject: shown.subject, ...contentOf(shown) };
  const { data, error } = useQuery({
    enabled: lead !== null && isComplete(shown),
    queryKey: [...queryKeys.one(workspace, 'templates', id), 'preview', lead, content],
    queryFn: () => inletOf(workspace).templates.preview(id, { lead_id: Number(lead), ...content }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <section aria-label={t('templates.preview')} className={classes.preview}>
      <Select
        label={t('templates.previewAs')}
        allowDeselect={false}
        data={(leads ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
        value={lead}
        onChange={setChosen}
      />
      {error !== null && <p className={classes.problem}>{describeError(error).message}</p>}
      {data && (
        <>
          {data.missing.length > 0 && (
            <p className={classes.hint}>
              {t('templates.missing', { names: data.missing.join(', ') })}
            </p>
          )}
          <h2 className={classes.subject} dir="auto">
            {data.subject}
          </h2>
          {data.html === null ? (
            <p className={classes.text} dir="auto">
              {data.text}
            </p>
          ) : (
            <MailFrame title={t('templates.preview')} html={data.html} />
          )}
        </>
      )}
    </section>
  );
}
