// Sends work on a lead, such as a note: with a way back, and with the reason when it is refused.
import type { PostOptions } from '@inlet/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Noun, queryKeys } from '../../../api/query-keys.ts';
import { showRefusal } from '../../../records/tell-failure.tsx';
import { offerUndo } from '../../../undo/offer-undo.ts';

interface Sending<Input> {
  workspace: string;
  noun: Noun;
  /** Describes it in the toast that offers its undo. */
  text: (input: Input) => string;
  send: (input: Input, options: PostOptions) => Promise<unknown>;
  onSent?: () => void;
}

export function useSend<Input>({ workspace, noun, text, send, onSent }: Sending<Input>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) =>
      send(input, { onCause: (cause) => offerUndo(workspace, [cause], text(input)) }),
    onError: (error) => showRefusal(error),
    async onSuccess() {
      onSent?.();
      // The stream says it, too; this is for when it is away.
      await Promise.all(
        [noun, 'activity' as const].map((one) =>
          queries.invalidateQueries({ queryKey: queryKeys.all(workspace, one) }),
        ),
      );
    },
  });
}
