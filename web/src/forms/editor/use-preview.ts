// The pages of a draft as the server would show them, and what it would refuse.
import type { FormPreview } from '@inlet/sdk';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { inletOf } from '../../api/client.ts';
import { type DescribedError, describeError } from '../../api/errors.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { bodyOf, type FormDraft } from './draft.ts';

export interface Preview {
  /** The last pages that the server could make. */
  pages: FormPreview | undefined;
  /** The problems of the draft by their paths. */
  problems: Record<string, string>;
  error: DescribedError | undefined;
  retry: () => void;
}

export function usePreview(workspace: string, draft: FormDraft): Preview {
  const [settled] = useDebouncedValue(draft, 200);
  const body = bodyOf(settled);
  const { data, error, refetch } = useQuery({
    queryKey: [...queryKeys.all(workspace, 'forms'), 'preview', body],
    queryFn: ({ signal }) => inletOf(workspace).forms.preview(body, { signal }),
    gcTime: 0,
  });
  const last = useRef(data);
  if (data !== undefined) last.current = data;
  const described = error === null ? undefined : describeError(error);
  return {
    pages: data ?? last.current,
    problems: described?.fields ?? {},
    error: described,
    retry: () => void refetch(),
  };
}
