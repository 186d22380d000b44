// Conditions: the filter chips of lists for what lists filter by, and rows for the others, such as a
// change of a field or how a wait ended.
import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { inletOf } from '../../../api/client.ts';
import { leadsQuery } from '../../../leads/list/fetch-leads.ts';
import { Filters } from '../../../lists/filters/filters.tsx';
import { useFiltering } from '../../../lists/filters/use-filtering.ts';
import type { Filterable } from '../../../lists/list.ts';
import { everything } from '../../../lists/list-state.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../../ui/button.tsx';
import type { Condition } from '../../definition.ts';
import { fromFilter, toFilter } from '../../to-filters.ts';
import { useFlow } from '../flow-context.ts';
import { ConditionRow } from './condition-row.tsx';
import classes from './settings.module.css';

interface Props {
  label: string;
  conditions: readonly Condition[];
  /** By `0.value`. */
  problems: Record<string, string>;
  /** The waits before a branch, whose end it can look at. */
  waits?: readonly { id: string; title: string }[];
  onChange: (conditions: Condition[]) => void;
}

export function ConditionsInput({ label, conditions, problems, waits = [], onChange }: Props) {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { words, isCalled } = useFlow();
  const filtering = useFiltering();
  const isFilter = (condition: Condition) =>
    words.fields.byName.get(condition.field)?.isFilter === true &&
    toFilter(condition) !== undefined;
  const filters = conditions.filter(isFilter);
  const others = conditions.filter((condition) => !isFilter(condition));
  const list: Filterable = {
    ...{ workspace, noun: 'leads', ...words, filtering, view: undefined },
    ...{ standardLayout: 'table', searches: false },
    address: {
      state: {
        ...{ ...everything, view: undefined, layout: undefined, peek: undefined, isExplicit: true },
        conditions: filters.flatMap((condition) => toFilter(condition) ?? []),
      },
      select: ({ conditions: next }) => next && onChange([...next.map(fromFilter), ...others]),
    },
    count: async (params, signal) =>
      (
        await inletOf(workspace)
          .leads.list(leadsQuery(params, { per_page: 1 }), { signal })
          .page()
      ).meta.total,
  };
  const replace = (old: Condition, next: Condition | undefined) =>
    onChange(conditions.flatMap((one) => (one === old ? (next ?? []) : one)));
  const add = (condition: Condition) => onChange([...conditions, condition]);
  return (
    <div className={classes.conditions}>
      <span className={classes.label}>{label}</span>
      <Filters list={list} />
      {others.map((condition) => (
        <ConditionRow
          key={conditions.indexOf(condition)}
          condition={condition}
          waits={waits}
          onChange={(next) => replace(condition, next)}
          onRemove={() => replace(condition, undefined)}
        />
      ))}
      <Menu position="bottom-start" width={240}>
        <Menu.Target>
          <Button tone="quiet" icon={<IconPlus />}>
            {t('automations.otherCondition')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => add({ field: 'status', operator: 'changed' })}>
            {t('automations.condition_changed')}
          </Menu.Item>
          <Menu.Item onClick={() => add({ field: 'notes', operator: 'contains', value: '' })}>
            {t('automations.condition_contains')}
          </Menu.Item>
          <Menu.Item onClick={() => add({ field: 'deal.value', operator: 'greater', value: '' })}>
            {t('automations.condition_deal')}
          </Menu.Item>
          {isCalled && (
            <Menu.Item onClick={() => add({ field: 'trigger.body.', operator: 'is', value: '' })}>
              {t('automations.condition_body')}
            </Menu.Item>
          )}
          {waits.map(({ id, title }) => (
            <Menu.Item
              key={id}
              onClick={() => add({ field: `steps.${id}.result`, operator: 'is', value: 'event' })}
            >
              {t('automations.condition_wait', { title })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {Object.entries(problems).map(([name, problem]) => (
        <span key={name} className={classes.error}>
          {problem}
        </span>
      ))}
    </div>
  );
}
