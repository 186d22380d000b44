// The workspaces of the person: switch to another one, or create one.
import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../session/me.ts';
import { t } from '../texts/t.ts';
import { Logo } from '../ui/logo.tsx';
import { NewWorkspace } from './new-workspace.tsx';
import classes from './workspace-menu.module.css';

interface Props {
  workspace: string;
  inRail: boolean;
}

export function WorkspaceMenu({ workspace, inRail }: Props) {
  const { workspace: current, workspaces, role } = useMe(workspace);
  const navigate = useNavigate();
  const [isCreating, setCreating] = useState(false);
  return (
    <>
      <Menu position="bottom-start" width={240} shadow="md">
        <Menu.Target>
          <UnstyledButton
            className={classes.target}
            data-rail={inRail || undefined}
            aria-label={t('shell.workspaceMenu', { name: current.name })}
          >
            <Logo size={inRail ? 24 : 20} />
            {!inRail && <span className={classes.name}>{current.name}</span>}
            {!inRail && <IconSelector size={14} stroke={1.65} aria-hidden />}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('shell.workspaces')}</Menu.Label>
          {workspaces.map(({ slug, name }) => (
            <Menu.Item
              key={slug}
              onClick={() => void navigate({ to: `/w/${slug}` })}
              aria-current={slug === workspace || undefined}
              rightSection={slug === workspace && <IconCheck size={14} stroke={1.65} aria-hidden />}
            >
              <span className={classes.name}>{name}</span>
            </Menu.Item>
          ))}
          {role === 'owner' && (
            <>
              <Menu.Divider />
              <Menu.Item
                leftSection={<IconPlus size={14} stroke={1.65} aria-hidden />}
                onClick={() => setCreating(true)}
              >
                {t('shell.newWorkspace')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <NewWorkspace
        workspace={workspace}
        opened={isCreating}
        onClose={() => setCreating(false)}
        onCreated={(slug) => void navigate({ to: `/w/${slug}` })}
      />
    </>
  );
}
