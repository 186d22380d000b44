// The rules of the scoring, and their changes; each is saved at once, with the way back.
import type { ScoreRule, UpdateScoreRule } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { save } from '../../records/save.ts';
import { showFailure } from '../../records/show-failure.ts';
import { language, t } from '../../texts/t.ts';
import { showToast } from '../../ui/toasts.ts';
import { reorder } from '../catalog/reorder.ts';

const keyOf = (workspace: string) => queryKeys.list(workspace, 'score-rules');

/** At most a hundred, so they are read as a whole. */
export const useRules = (workspace: string) =>
  useQuery({
    queryKey: keyOf(workspace),
    queryFn: () => Array.fromAsync(inletOf(workspace).scoreRules.list({ per_page: 100 })),
  });

const progressMs = 2_000;

/** How far all leads are scored again; read often while they are. */
export const useProgress = (workspace: string) =>
  useQuery({
    queryKey: [...queryKeys.all(workspace, 'score-rules'), 'progress'],
    queryFn: ({ signal }) => inletOf(workspace).scoreRules.getRescoringProgress({ signal }),
    refetchInterval: ({ state }) => (state.data?.rescoring ? progressMs : false),
  });

export type RuleActions = ReturnType<typeof ruleActions>;

export function ruleActions(workspace: string, rules: readonly ScoreRule[]) {
  const { scoreRules } = inletOf(workspace);
  const key = keyOf(workspace);
  const showAs = (id: number, next: Partial<ScoreRule>) => (all: ScoreRule[]) =>
    all.map((rule) => (rule.id === id ? { ...rule, ...next } : rule));

  /** Gives each rule its place, since several may have the same position. */
  async function place(all: readonly ScoreRule[]) {
    for (const [position, { id, position: former }] of all.entries()) {
      if (position !== former) await scoreRules.update(id, { position });
    }
  }

  return {
    turn({ id, name }: ScoreRule, active: boolean) {
      const set = (next: boolean): UpdateScoreRule => ({ active: next });
      void save({
        ...{ key, update: showAs(id, { active }) },
        send: () => scoreRules.update(id, set(active)),
        undo: () => scoreRules.update(id, set(!active)),
        done: t(active ? 'scoring.turnedOn' : 'scoring.turnedOff', { name }),
      });
    },
    move({ id, name }: ScoreRule, to: number) {
      const next = reorder(rules, id, to);
      const placed = next.map((rule, position) => ({ ...rule, position }));
      void save({
        ...{ key, update: () => placed },
        send: () => place(next),
        undo: () => place(rules.map((rule) => ({ ...rule, position: -1 }))),
        done: t('catalog.moved', { name, place: to + 1 }),
      });
    },
    remove({ id, name, filter, points, active, position }: ScoreRule) {
      void save({
        ...{ key, update: (all: ScoreRule[]) => all.filter((rule) => rule.id !== id) },
        send: () => scoreRules.delete(id),
        undo: () => scoreRules.create({ name, filter, points, active, position }),
        done: t('scoring.wasDeleted', { name }),
      });
    },
    async addReadyMade() {
      try {
        const added = await scoreRules.addReadyMade({ language: language() });
        showToast({ kind: 'done', text: t('scoring.added', { count: added.length }) });
      } catch (error) {
        showFailure(error);
      }
    },
  };
}
