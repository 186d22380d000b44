// Asks for a new endpoint, or for changes of one.

import type { Webhook } from '@inlet/sdk';
import { MultiSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { t } from '../../texts/t.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import classes from './endpoint-dialog.module.css';
import { draftOfEndpoint, newEndpoint, toWebhook } from './endpoint-draft.ts';
import { EventTypes } from './event-types.tsx';
import { useFilterValues } from './use-filter-values.ts';

interface Props {
  workspace: string;
  /** Undefined for a new one. */
  webhook?: Webhook;
  onClose: () => void;
  onSaved: (webhook: Webhook) => void;
}

export function EndpointDialog({ workspace, webhook, onClose, onSaved }: Props) {
  const [draft, setDraft] = useState(() =>
    webhook === undefined ? newEndpoint : draftOfEndpoint(webhook),
  );
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const values = useFilterValues(workspace);
  const { webhooks } = inletOf(workspace);

  async function submit() {
    const body = toWebhook(draft);
    const saved =
      webhook === undefined ? await webhooks.create(body) : await webhooks.update(webhook.id, body);
    void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'webhooks') });
    onSaved(saved);
  }

  return (
    <FormDialog
      title={webhook === undefined ? t('webhooks.new') : t('webhooks.change')}
      submit={webhook === undefined ? t('webhooks.add') : t('settings.save')}
      busy={t('settings.saving')}
      size="lg"
      onClose={onClose}
      onSubmit={submit}
    >
      {(problems) => (
        <>
          <TextInput
            data-autofocus
            required
            type="url"
            label={t('webhooks.url')}
            placeholder="https://example.com/inlet"
            value={draft.url}
            error={problems.url}
            onChange={({ currentTarget: { value } }) => change({ url: value })}
          />
          <EventTypes
            types={draft.types}
            problem={problems.events}
            onChange={(types) => change({ types })}
          />
          <div className={classes.columns}>
            {(['source', 'pipeline', 'tag'] as const).map((name) => (
              <MultiSelect
                key={name}
                searchable
                label={t(`webhooks.filter_${name}`)}
                placeholder={draft[name].length === 0 ? t('webhooks.any') : ''}
                data={values[name]}
                value={draft[name]}
                error={problems[`filters.${name}`]}
                onChange={(chosen) => change({ [name]: chosen })}
              />
            ))}
          </div>
          <TextInput
            label={t('webhooks.note')}
            maxLength={500}
            value={draft.description}
            error={problems.description}
            onChange={({ currentTarget: { value } }) => change({ description: value })}
          />
          <div className={classes.columns}>
            <Textarea
              className={classes.headers}
              autosize
              minRows={1}
              label={t('webhooks.headers')}
              placeholder="X-Team: sales"
              value={draft.headers}
              error={problems.headers}
              onChange={({ currentTarget: { value } }) => change({ headers: value })}
            />
            <NumberInput
              label={t('webhooks.rate')}
              placeholder={t('webhooks.noRate')}
              min={1}
              max={10_000}
              allowDecimal={false}
              hideControls
              value={draft.rate}
              error={problems.rate}
              onChange={(rate) => change({ rate })}
            />
          </div>
        </>
      )}
    </FormDialog>
  );
}
