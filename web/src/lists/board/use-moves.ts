// Moves cards to other columns: at once on the screen, then on the server. A failure brings the card
// back; the toast of a success can undo it.
import type { QueryKey } from '@tanstack/react-query';
import { useMemo, useRef, useSyncExternalStore } from 'react';
import { describeError } from '../../api/errors.ts';
import { queryClient } from '../../api/query-client.ts';
import { t } from '../../texts/t.ts';
import { noteFlight } from '../../ui/board/flights.ts';
import type { Move } from '../../ui/board/moves.ts';
import { showToast } from '../../ui/toasts.ts';
import { offerUndo } from '../../undo/offer-undo.ts';
import { createValue } from '../value.ts';

interface Options<Card> {
  workspace: string;
  nameOf: (card: Card) => string;
  stageName: (stage: string) => string;
  /** The card as it is in a column, before the server says so. */
  moved: (card: Card, to: string) => Card;
  send: (card: Card, to: string, onCause: (cause: string) => void) => Promise<unknown>;
  /** The keys of the queries that show the two columns. */
  keysOf: (move: Move<Card>) => readonly QueryKey[];
}

export function useMoves<Card extends { id: number }>(options: Options<Card>) {
  const moves = useMemo(() => createValue<readonly Move<Card>[]>([]), []);
  const latest = useRef(options);
  latest.current = options;
  const move = useMemo(() => {
    async function send(made: Move<Card>): Promise<void> {
      const { workspace, nameOf, stageName, keysOf } = latest.current;
      const { card, to } = made;
      const name = nameOf(card);
      try {
        let cause: string | undefined;
        await latest.current.send(card, to, (id) => {
          cause = id;
        });
        const text = t('board.moved', { name, stage: stageName(to) });
        if (cause !== undefined) offerUndo(workspace, [cause], text);
        // Until the columns are read again, the card stays where it was dropped.
        await Promise.all(
          keysOf(made).map((queryKey) => queryClient.invalidateQueries({ queryKey })),
        );
      } catch (error) {
        noteFlight(String(card.id));
        const problem = describeError(error).message;
        showToast({ kind: 'failed', text: t('board.moveFailed', { name, problem }) });
      }
    }

    return (card: Card, from: string, to: string) => {
      const earlier = moves.get().find((one) => one.card.id === card.id);
      const made = { card: latest.current.moved(card, to), from: earlier?.from ?? from, to };
      const others = () => moves.get().filter((one) => one !== earlier && one !== made);
      moves.set([...others(), made]);
      void send(made).finally(() => moves.set(others()));
    };
  }, [moves]);
  return { moves: useSyncExternalStore(moves.subscribe, moves.get), move };
}
