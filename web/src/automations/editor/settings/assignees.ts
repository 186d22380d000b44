// Who may get a lead: members by name, or those of a team. Pure.
import type { Settings } from '../../definition.ts';

/** The settings after an edit, with the team or the members alone: whichever was chosen last. */
export function eitherOf(before: Settings, next: Settings): Settings {
  const { team_id: _team, team_weights: _turns, ...withoutTeam } = next;
  const { user_ids: _ids, weights: _weights, ...withoutMembers } = next;
  if (next.team_id !== before.team_id) {
    const { team_weights: _former, ...rest } = next.team_id === undefined ? next : withoutMembers;
    return rest;
  }
  const hasMembers = Array.isArray(next.user_ids) && next.user_ids.length > 0;
  return hasMembers && next.user_ids !== before.user_ids ? withoutTeam : next;
}
