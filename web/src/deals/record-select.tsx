// A lead or a contact, found by any part of its name, e-mail or phone.
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { t } from '../texts/t.ts';

interface Props {
  workspace: string;
  /** Such as lead:1842. */
  value: string;
  onChange: (value: string | null) => void;
  error?: string | undefined;
}

const pauseMs = 150;

export function RecordSelect({ workspace, value, onChange, error }: Props) {
  const [search, setSearch] = useState('');
  const [q] = useDebouncedValue(search.trim(), pauseMs);
  const { data: hits = [] } = useQuery({
    queryKey: queryKeys.list(workspace, 'search', { q, types: 'lead,contact' }),
    queryFn: ({ signal }) =>
      inletOf(workspace).search.records({ q, types: 'lead,contact', limit: 8 }, { signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      label={t('deals.person')}
      placeholder={t('deals.personHint')}
      searchable
      clearable
      data={hits.map(({ kind, id, title, subtitle }) => ({
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
