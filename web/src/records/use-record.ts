// One record, live, with the edits that are on their way. An edit shows at once; a refusal puts the
// old value back and says why, and a conflict asks which value to take.
import type { ChangeOptions } from '@inlet/sdk';
import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Noun, queryKeys } from '../api/query-keys.ts';
import { offerUndo } from '../undo/offer-undo.ts';
import type { Edit } from './edit.ts';
import { Conflict, saveEdit } from './save-edit.ts';
import { showConflict, showRefusal } from './tell-failure.tsx';

export interface RecordSource<Body, Shown> {
  workspace: string;
  noun: Noun;
  id: string;
  get: (signal?: AbortSignal) => Promise<Shown>;
  update: (body: Body, options: ChangeOptions) => Promise<Shown>;
  /** A field and its value in words, for the question after a conflict. */
  words: (field: keyof Shown, record: Shown) => { field: string; value: string };
  /** Who changed a field last. */
  changedBy: (field: keyof Shown) => Promise<string | undefined>;
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
    async onError(error, variables) {
      if (!(error instanceof Conflict)) {
        const [first] = Object.keys(variables.shown) as (keyof Shown)[];
        const edited = { ...variables.base, ...variables.shown };
        return showRefusal(error, first && source.words(first, edited));
      }
      const { field, current } = error as Conflict<Shown>;
      const mine = source.words(field, { ...current, ...variables.shown });
      showConflict({
        who: await source.changedBy(field),
        field: mine.field,
        mine: mine.value,
        theirs: source.words(field, current).value,
        onKeepMine: () => edit({ ...variables, base: current }),
      });
    },
  });

  const { data } = query;
  const isEdited = data !== undefined && pending.length > 0;
  const record: Shown | undefined = isEdited
    ? Object.assign({}, data, ...pending.map(({ shown }) => shown))
    : data;
  return { query, record, edit };
}
