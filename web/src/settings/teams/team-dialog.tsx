import type { Team } from '@inlet/sdk';
import { MultiSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { t } from '../../texts/t.ts';
import { PersonSelect } from '../../ui/person-select.tsx';
import { memberHue } from '../members/member-hue.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useMembers } from '../parts/use-member-names.ts';

interface Props {
  workspace: string;
  /** Undefined for a new one. */
  team: Team | undefined;
  onClose: () => void;
}

export function TeamDialog({ workspace, team, onClose }: Props) {
  const [name, setName] = useState(team?.name ?? '');
  const [chosen, setChosen] = useState(team?.users.map(({ id }) => String(id)) ?? []);
  const [leader, setLeader] = useState(team?.leader_user_id?.toString() ?? null);
  const members = useMembers(workspace).filter(({ status }) => status !== 'deactivated');
  const { teams } = inletOf(workspace);

  async function submit() {
    const body = {
      name: name.trim(),
      user_ids: chosen.map(Number),
      leader_user_id: leader === null ? null : Number(leader),
    };
    if (team === undefined) await teams.create(body);
    else await teams.update(team.id, body);
    void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'teams') });
    onClose();
  }

  return (
    <FormDialog
      title={team === undefined ? t('teams.new') : t('teams.change')}
      submit={team === undefined ? t('teams.make') : t('settings.save')}
      busy={t('settings.saving')}
      onClose={onClose}
      onSubmit={submit}
    >
      {(problems) => (
        <>
          <TextInput
            data-autofocus
            required
            label={t('teams.name')}
            maxLength={100}
            value={name}
            error={problems.name}
            onChange={({ currentTarget: { value } }) => setName(value)}
          />
          <MultiSelect
            searchable
            label={t('teams.members')}
            data={members.map(({ id, name: label }) => ({ value: String(id), label }))}
            value={chosen}
            error={problems.user_ids}
            onChange={(ids) => {
              setChosen(ids);
              if (leader !== null && !ids.includes(leader)) setLeader(null);
            }}
          />
          <PersonSelect
            label={t('teams.leader')}
            nobody={t('teams.noLeader')}
            people={members
              .filter(({ id }) => chosen.includes(String(id)))
              .map((one) => ({ id: String(one.id), name: one.name, hue: memberHue(one.id) }))}
            value={leader}
            onChange={setLeader}
          />
        </>
      )}
    </FormDialog>
  );
}
