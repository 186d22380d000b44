// A lead or a contact, found by any part of its name, e-mail or phone.
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';

interface Props {
  workspace: string;
  /** The kinds of records that are found. */
  types: string;
  label: string;
  placeholder: string;
  /** Whether the label is read out alone. */
  isLabelHidden?: boolean;
  /** Ids that are not offered. */
  without?: readonly number[];
  autoFocus?: boolean;
  /** Such as lead:1842. */
  value: string;
  onChange: (value: string | null) => void;
  error?: string | undefined;
}

const pauseMs = 150;

export function RecordSelect(props: Props) {
  const { workspace, types, label, placeholder, value, onChange, error } = props;
  const [search, setSearch] = useState('');
  const [q] = useDebouncedValue(search.trim(), pauseMs);
  const { data: hits = [] } = useQuery({
    queryKey: queryKeys.list(workspace, 'search', { q, types }),
    queryFn: ({ signal }) => inletOf(workspace).search.records({ q, types, limit: 8 }, { signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      {...(props.isLabelHidden ? { 'aria-label': label } : { label })}
      placeholder={placeholder}
      searchable
      autoFocus={props.autoFocus ?? false}
      clearable
      data={hits
        .filter(({ id }) => !props.without?.includes(id))
        .map(({ kind, id, title, subtitle }) => ({
          value: `${kind}:${id}`,
          label: [title, subtitle].filter(Boolean).join(' · '),
        }))}
      // The server has found them.
      filter={({ options }) => options}
      value={value === '' ? null : value}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={onChange}
      error={error}
    />
  );
}
