// The search of this list, as one of its filters. It finds while one types.
import { useThrottledCallback } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { t } from '../../texts/t.ts';
import { FilterChip } from '../../ui/filter-chip.tsx';

interface Props {
  search: string;
  isEditing: boolean;
  onEdit: (isEditing: boolean) => void;
  onSearch: (search: string, replace: boolean) => void;
}

/** The first letter searches at once. */
const pauseMs = 120;

export function SearchChip({ search, isEditing, onEdit, onSearch }: Props) {
  const [text, setText] = useState(search);
  const isChanged = useRef(false);
  const find = useThrottledCallback((next: string) => {
    onSearch(next.trim(), isChanged.current);
    isChanged.current = true;
  }, pauseMs);
  const edit = () => {
    setText(search);
    isChanged.current = false;
    onEdit(true);
  };
  return (
    <FilterChip
      field={{ text: t('filters.searchField'), onClick: edit }}
      verb={{ text: t('filters.contains'), onClick: edit }}
      value={{ text: search, onClick: edit }}
      input={
        isEditing ? (
          <input
            // biome-ignore lint/a11y/noAutofocus: the search was asked for
            autoFocus
            type="search"
            aria-label={t('lists.search')}
            value={text}
            maxLength={200}
            onChange={({ currentTarget: { value } }) => {
              setText(value);
              find(value);
            }}
            onBlur={() => onEdit(false)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== 'Escape') return;
              event.preventDefault();
              onEdit(false);
            }}
          />
        ) : undefined
      }
      removeLabel={t('filters.remove', { filter: t('filters.searchFor', { search }) })}
      onRemove={() => {
        onEdit(false);
        onSearch('', false);
      }}
    />
  );
}
