// Where [Status is New] and [Score is over 70], + Filter.
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { FilterSentence } from '../../ui/filter-sentence.tsx';
import { addCondition, conditionKey, replaceCondition } from '../add-condition.ts';
import { layoutOf } from '../board/layout-of.ts';
import type { Condition } from '../condition.ts';
import type { Filterable } from '../list.ts';
import { AddFilter } from './add-filter.tsx';
import { ConditionChip } from './condition-chip.tsx';
import { SearchChip } from './search-chip.tsx';

export function Filters({ list }: { list: Filterable }) {
  const { address, catalog, fields, filtering, searches = true } = list;
  const { conditions, search } = address.state;
  const { editing, draft } = filtering;
  const [isSearching, setSearching] = useState(false);
  // The changes of one edit are one step of the history.
  const isChanged = useRef(false);
  const shown =
    draft === undefined || conditions.some((one) => conditionKey(one) === conditionKey(draft))
      ? conditions
      : [...conditions, draft];
  useShortcuts([
    {
      ...{ keys: 'f', label: 'leads.filter', group: 'lists.keys' },
      run: () => filtering.open({ adding: '' }),
    },
    ...(searches
      ? [
          {
            ...({ keys: '/', label: 'lists.search', group: 'lists.keys' } as const),
            run: () => setSearching(true),
          },
        ]
      : []),
  ]);

  // On a board, the pipeline is what its columns are.
  const isBoard = layoutOf(list) === 'board';
  const isFilter = ({ field }: Condition) => !isBoard || field !== 'pipeline_id';

  function edit(condition: Condition | undefined): void {
    isChanged.current = false;
    filtering.open(condition === undefined ? {} : { editing: conditionKey(condition) });
  }

  function change(old: Condition, next: Condition): void {
    const isDraft = old === draft;
    const after = isDraft
      ? addCondition(conditions, next)
      : replaceCondition(conditions, old, next);
    const isOpen = isDraft || next.values.length === 0;
    const key = conditionKey(next);
    const stays = editing !== undefined || next.values.length === 0;
    filtering.open({ editing: stays ? key : undefined, draft: isOpen ? next : draft });
    address.select({ conditions: after }, isChanged.current);
    isChanged.current = true;
  }

  function remove(condition: Condition): void {
    filtering.open({});
    if (condition !== draft) {
      address.select({ conditions: conditions.filter((one) => one !== condition) });
    }
  }

  return (
    <FilterSentence
      where={t('leads.where')}
      and={t('leads.and')}
      add={
        filtering.adding === undefined ? (
          <Button
            tone="quiet"
            icon={<IconPlus />}
            onClick={() => filtering.open({ adding: '' })}
            aria-keyshortcuts="F"
          >
            {t('leads.filter')}
          </Button>
        ) : (
          <AddFilter list={list} />
        )
      }
    >
      {(search !== '' || isSearching) && (
        <SearchChip
          search={search}
          isEditing={isSearching}
          onEdit={setSearching}
          onSearch={(next, replace) => address.select({ search: next }, replace)}
        />
      )}
      {shown.filter(isFilter).map((condition) => (
        <ConditionChip
          key={conditionKey(condition)}
          condition={condition}
          field={fields.byName.get(condition.field)}
          catalog={catalog}
          isEditing={editing === conditionKey(condition)}
          onEdit={(isEditing) => edit(isEditing ? condition : undefined)}
          onChange={(next) => change(condition, next)}
          onRemove={() => remove(condition)}
          onField={() => filtering.open({ adding: '', replacing: condition })}
        />
      ))}
    </FilterSentence>
  );
}
