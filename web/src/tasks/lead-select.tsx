// A lead, found by any part of its name, address or phone.
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { t } from '../texts/t.ts';

const debounceMs = 120;

interface Props {
  workspace: string;
  value: string | null;
  error?: string | undefined;
  onChange: (id: string | null) => void;
}

export function LeadSelect({ workspace, value, error, onChange }: Props) {
  const [search, setSearch] = useState('');
  const [q] = useDebouncedValue(search.trim(), debounceMs);
  const { data: hits = [] } = useQuery({
    queryKey: queryKeys.list(workspace, 'search', { q, types: 'lead' }),
    queryFn: ({ signal }) =>
      inletOf(workspace).search.records({ q, types: 'lead', limit: 8 }, { signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const { data: chosen } = useQuery({
    // A key of its own: the page of the lead keeps the version with its copy.
    queryKey: [...queryKeys.one(workspace, 'leads', value ?? ''), 'of', 'select'],
    queryFn: ({ signal }) => inletOf(workspace).leads.get(value ?? '', { signal }),
    enabled: value !== null,
  });
  const found = hits.map(({ id, title, subtitle }) => ({
    value: String(id),
    label: subtitle === null ? title : `${title} · ${subtitle}`,
  }));
  const known =
    chosen === undefined || found.some((hit) => hit.value === value)
      ? found
      : [{ value: value ?? '', label: chosen.name }, ...found];
  return (
    <Select
      label={t('tasks.lead')}
      placeholder={t('tasks.findLead')}
      searchable
      clearable
      data={known}
      filter={({ options }) => options}
      nothingFoundMessage={q === '' ? undefined : t('tasks.noLead')}
      value={value}
      error={error}
      onChange={onChange}
      onSearchChange={setSearch}
    />
  );
}
