// One record, live, with the edits that are on their way. An edit shows at once; a refusal puts the
// old value back and says why, and a conflict asks which value to take.
import type { ChangeOptions } from '@inlet/sdk';
import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Noun, queryKeys } from '../api/query-keys.ts';
import { offerUndo } from '../undo/offer-undo.ts';
import type { Edit } from './edit.ts';
import { type EditWords, reportUnsaved } from './report-unsaved.ts';
import { saveEdit } from './save-edit.ts';

export interface RecordSource<Body, Shown> extends EditWords<Shown> {
  workspace: string;
  noun: Noun;
  id: string;
  get: (signal?: AbortSignal) => Promise<Shown>;
  update: (body: Body, options: ChangeOptions) => Promise<Shown>;
}

export function useRecord<Body extends object, Shown extends { id: number }>(
  source: RecordSource<Body, Shown>,
) {
  const { workspace, noun, id, get, update } = source;
  const queries = useQueryClient();
  const queryKey = queryKeys.one(workspace, noun, id);
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => get(signal),
    // A copy would have no version for If-Match.
    structuralSharing: false,
  });
  const mutationKey = ['edit', ...queryKey];
  const pending = useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: ({ state }) => state.variables as Edit<Body, Shown>,
  });

  const { mutate: edit } = useMutation({
    mutationKey,
    // One after another, each on the version that the one before made.
    scope: { id: queryKey.join('/') },
    mutationFn: (variables: Edit<Body, Shown>) =>
      saveEdit(variables, {
        read: () => queries.getQueryData<Shown>(queryKey) ?? variables.base,
        async refresh() {
          const fresh = await get();
          queries.setQueryData(queryKey, fresh);
          return fresh;
        },
        update: (body, ifMatch) =>
          update(body, {
            ifMatch,
            onCause: (cause) => offerUndo(workspace, [cause], variables.text),
          }),
      }),
    onSuccess: (saved) => queries.setQueryData(queryKey, saved),
    onError(error, variables): Promise<void> {
      return reportUnsaved(variables, error, source, (again) => edit(again));
    },
  });

  const { data } = query;
  const isEdited = data !== undefined && pending.length > 0;
  const record: Shown | undefined = isEdited
    ? Object.assign({}, data, ...pending.map(({ shown }) => shown))
    : data;
  return { query, record, edit };
}
