// Inputs for what the workspace has: sources, pipelines and tags.
import { Autocomplete, type AutocompleteProps, MultiSelect } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFilterValues } from '../../webhooks/use-filter-values.ts';

const lists = { sources: 'source', pipelines: 'pipeline', tags: 'tag' } as const;
type List = keyof typeof lists;

export const isOfWorkspace = (name: string): name is List => Object.hasOwn(lists, name);

interface ListProps {
  of: List;
  label: ReactNode;
  description: ReactNode;
  error: ReactNode;
  disabled: boolean;
  value: readonly string[];
  onChange: (value: string[]) => void;
}

export function WorkspaceList({ of, value, ...input }: ListProps) {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const values = useFilterValues(workspace);
  return <MultiSelect {...input} searchable data={values[lists[of]]} value={[...value]} />;
}

/** A source of the list, or a new one. */
export function SourceInput(input: AutocompleteProps) {
  const { workspace } = useParams({ from: '/w/$workspace' });
  return <Autocomplete {...input} data={useFilterValues(workspace).source} />;
}
