// Adds a filter: type what you mean, and choose a sentence.
import { useDebouncedValue } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { queryKeys } from '../../api/query-keys.ts';
import { choicesOf } from '../../leads/fields/choices.tsx';
import type { SearchParams } from '../../search-params.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { SuggestionList } from '../../ui/suggestion-list.tsx';
import { useSuggestions } from '../../ui/use-suggestions.ts';
import { addCondition, conditionKey, replaceCondition } from '../add-condition.ts';
import type { Condition } from '../condition.ts';
import type { Filterable } from '../list.ts';
import { listParams } from '../list-state.ts';
import { useTotals } from '../use-totals.ts';
import { conditionText, filterLabel } from './condition-text.ts';
import classes from './filter-bar.module.css';
import { type Suggestion, suggest } from './suggest.ts';

const pauseMs = 150;

interface Item {
  id: string;
  icon: React.ReactNode;
  label: React.ReactNode;
  count?: string;
  suggestion: Suggestion | undefined;
}

export function AddFilter({ list }: { list: Filterable }) {
  const { workspace, noun, address, filtering, searches = true } = list;
  const { adding: text = '', replacing } = filtering;
  const conditions = address.state.conditions.filter((one) => one !== replacing);
  const suggestions = useSuggested(list, text);
  const [settled] = useDebouncedValue(text.trim(), pauseMs);
  const counted = settled === '' ? [] : suggestions.filter(({ isOpen }) => !isOpen);
  const countOf = (params: SearchParams) => ({
    key: queryKeys.list(workspace, noun, { ...params, count: true }),
    count: (signal: AbortSignal) => list.count(params, signal),
  });
  const search = { ...address.state, search: settled };
  const totals = useTotals([
    ...counted.map(({ condition }) =>
      countOf(listParams({ ...address.state, conditions: addCondition(conditions, condition) })),
    ),
    ...(settled === '' || !searches ? [] : [countOf(listParams(search))]),
  ]);
  const shown = (total: number | undefined) =>
    total === undefined ? {} : { count: formatNumber(language(), total) };
  const items: Item[] = suggestions.map((suggestion) => ({
    id: JSON.stringify(suggestion.condition),
    icon: <IconFilter />,
    label: <Sentence list={list} suggestion={suggestion} />,
    ...shown(totals[counted.indexOf(suggestion)]),
    suggestion,
  }));
  if (text.trim() !== '' && searches) {
    const label = (
      <>
        <span className={classes.field}>{t('filters.searchField')}</span> {t('filters.contains')}{' '}
        <b dir="auto">{text.trim()}</b>
      </>
    );
    const count = shown(settled === '' ? undefined : totals.at(-1));
    items.push({ id: 'search', icon: <IconSearch />, label, ...count, suggestion: undefined });
  }

  function choose({ suggestion }: Item): void {
    filtering.open({});
    if (suggestion === undefined) address.select({ search: text.trim() });
    else if (suggestion.isOpen) {
      const draft = suggestion.condition;
      filtering.open({ draft, editing: conditionKey(draft) });
    } else add(suggestion.condition);
  }

  function add(condition: Condition): void {
    const { state } = address;
    address.select({
      conditions: replacing
        ? replaceCondition(state.conditions, replacing, condition)
        : addCondition(state.conditions, condition),
    });
  }

  const close = () => filtering.open({});
  const combobox = useSuggestions({ items, onChoose: choose, onClose: close });
  return (
    <span className={classes.add}>
      <input
        {...combobox.input}
        // biome-ignore lint/a11y/noAutofocus: the filter was asked for
        autoFocus
        className={classes.input}
        aria-label={t('filters.add')}
        placeholder={t('filters.placeholder')}
        value={text}
        onChange={({ currentTarget: { value } }) => filtering.open({ adding: value, replacing })}
        onBlur={close}
      />
      {items.length > 0 && (
        <div className={classes.suggestions}>
          <SuggestionList {...combobox.list} label={t('filters.add')} />
        </div>
      )}
    </span>
  );
}

function Sentence({ list, suggestion }: { list: Filterable; suggestion: Suggestion }) {
  const { condition, isOpen } = suggestion;
  const { catalog, fields } = list;
  const text = conditionText(condition, fields.byName.get(condition.field), catalog);
  return (
    <>
      <span className={classes.field}>{text.field}</span>{' '}
      {!isOpen && (
        <>
          {text.verb} <b dir="auto">{text.value}</b>
        </>
      )}
    </>
  );
}

function useSuggested({ fields, catalog }: Filterable, text: string): Suggestion[] {
  const offered = useMemo(
    () =>
      fields.all
        .filter(
          ({ isFilter, name }) => isFilter && (name !== 'team_id' || catalog.teams.length > 0),
        )
        .map((field) => ({
          ...{ name: field.name, label: filterLabel(field.name, field), kind: field.kind },
          isRequired: field.isRequired ?? false,
          choices: choicesOf(field, catalog),
        })),
    [fields, catalog],
  );
  return useMemo(
    () =>
      suggest(
        text,
        offered,
        {
          ...{ over: t('filters.words.over'), under: t('filters.words.under') },
          ...{ not: t('filters.words.not'), without: t('filters.words.without') },
          ...{ hours: t('filters.words.hours'), days: t('filters.words.days') },
          weeks: t('filters.words.weeks'),
        },
        language(),
      ),
    [text, offered],
  );
}
