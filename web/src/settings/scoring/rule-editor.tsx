// Writes a rule, beside what it would do to the scores of all leads.
import type { ScoreRule } from '@inlet/sdk';
import { NumberInput, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { type DescribedError, describeError } from '../../api/errors.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import type { LeadFields } from '../../leads/fields/use-lead-fields.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useEscapeBack } from '../use-escape-back.ts';
import { draftOf, newRule, toRule } from './rule-draft.ts';
import { RuleFilters } from './rule-filters.tsx';
import { ScoreChart } from './score-chart.tsx';
import classes from './scoring.module.css';

interface Props {
  workspace: string;
  catalog: Catalog;
  fields: LeadFields;
  /** Undefined for a new one. */
  rule: ScoreRule | undefined;
  onClose: () => void;
}

const pauseMs = 300;

export function RuleEditor({ workspace, catalog, fields, rule, onClose }: Props) {
  const { scoreRules } = inletOf(workspace);
  const [draft, setDraft] = useState(() => (rule ? draftOf(rule) : newRule));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<DescribedError>();
  useEscapeBack(onClose);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const [settled] = useDebouncedValue(draft, pauseMs);
  const { filter, points } = toRule(settled);
  const preview = useQuery({
    queryKey: queryKeys.list(workspace, 'leads', { previewOf: rule?.id, filter, points }),
    queryFn: ({ signal }) =>
      scoreRules.preview(
        { filter, points, active: true, ...(rule && { score_rule_id: rule.id }) },
        { signal },
      ),
    enabled: points !== 0,
    placeholderData: keepPreviousData,
  });

  async function submit() {
    setBusy(true);
    setProblem(undefined);
    const body = toRule(draft);
    try {
      if (rule) await scoreRules.update(rule.id, body);
      else await scoreRules.create(body);
    } catch (error) {
      setProblem(describeError(error));
      return;
    } finally {
      setBusy(false);
    }
    void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'score-rules') });
    const done = rule ? 'scoring.changed' : 'scoring.wasAdded';
    showToast({ kind: 'done', text: t(done, { name: body.name }) });
    onClose();
  }

  const { name: nameProblem, points: pointsProblem, ...others } = problem?.fields ?? {};
  const rest = nameProblem || pointsProblem ? Object.values(others)[0] : problem?.message;
  return (
    <section className={classes.editor} aria-label={t(rule ? 'scoring.changeRule' : 'scoring.new')}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void submit();
        }}
      >
        <TextInput
          autoFocus
          label={t('scoring.name')}
          maxLength={100}
          value={draft.name}
          error={nameProblem}
          onChange={({ currentTarget: { value } }) => change({ name: value })}
        />
        <NumberInput
          className={classes.pointsInput}
          label={t('scoring.points')}
          min={-100}
          max={100}
          clampBehavior="strict"
          allowDecimal={false}
          value={draft.points}
          error={pointsProblem}
          onChange={(value) => change({ points: value === '' ? '' : Number(value) })}
        />
        <fieldset className={classes.filters}>
          <legend>{t('scoring.filter')}</legend>
          <RuleFilters
            {...{ workspace, catalog, fields }}
            conditions={draft.conditions}
            onChange={(conditions) => change({ conditions })}
          />
        </fieldset>
        {rest && (
          <p role="alert" className={classes.problem}>
            {rest}
          </p>
        )}
        <div className={classes.actions}>
          <Button
            size="sm"
            type="submit"
            tone="filled"
            busy={busy ? t('settings.saving') : undefined}
          >
            {t('scoring.saveRule')}
          </Button>
          <Button size="sm" onClick={onClose}>
            {t('settings.cancel')}
          </Button>
        </div>
      </form>
      <div className={classes.preview}>
        <h2 className={classes.heading}>{t('scoring.chart')}</h2>
        {preview.data && <ScoreChart preview={preview.data} />}
        {preview.isError && (
          <p className={classes.problem}>{describeError(preview.error).message}</p>
        )}
      </div>
    </section>
  );
}
