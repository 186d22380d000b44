// Table or board of the same list, and what the columns of the board are.
import { Menu, SegmentedControl } from '@mantine/core';
import {
  IconCheck,
  IconChevronDown,
  IconGitBranch,
  IconLayoutKanban,
  IconTable,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import type { List } from '../list.ts';
import { layoutOf } from './layout-of.ts';
import classes from './layout-switch.module.css';
import { pipelineOf } from './pipeline-of.ts';

interface Props {
  list: List;
  /** Whether the columns can be the statuses, too. */
  hasStatuses?: boolean;
}

export function LayoutSwitch({ list, hasStatuses = true }: Props) {
  const layout = layoutOf(list);
  const navigate = useNavigate();
  return (
    <div className={classes.switch}>
      {layout === 'board' && <ColumnsMenu list={list} hasStatuses={hasStatuses} />}
      <SegmentedControl
        aria-label={t('board.layout')}
        value={layout}
        onChange={(next) =>
          void navigate({ to: '.', search: ((now: object) => ({ ...now, layout: next })) as never })
        }
        data={[
          { value: 'table', label: <Layout icon={<IconTable />} name={t('board.table')} /> },
          { value: 'board', label: <Layout icon={<IconLayoutKanban />} name={t('board.board')} /> },
        ]}
      />
    </div>
  );
}

const Layout = ({ icon, name }: { icon: React.ReactNode; name: string }) => (
  <>
    {icon}
    <span className={classes.name}>{name}</span>
  </>
);

/** The pipeline stands in the address as a filter would. */
function ColumnsMenu({ list: { catalog, address }, hasStatuses }: Props) {
  const { conditions } = address.state;
  const chosen = pipelineOf(conditions);
  const others = conditions.filter(({ field }) => field !== 'pipeline_id');
  const choose = (pipeline: string | undefined) =>
    address.select({
      conditions:
        pipeline === undefined
          ? others
          : [...others, { field: 'pipeline_id', operator: 'is', values: [pipeline] }],
    });
  const choices = [
    ...(hasStatuses ? [{ id: undefined, name: t('board.byStatus') }] : []),
    ...catalog.pipelines.map(({ id, name }) => ({ id: String(id), name })),
  ];
  const current = choices.find(({ id }) => id === chosen) ?? choices[0];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button tone="quiet" icon={<IconGitBranch />} end={<IconChevronDown />}>
          {current?.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('board.columns')}</Menu.Label>
        {choices.map(({ id, name }) => (
          <Menu.Item
            key={id ?? ''}
            rightSection={id === current?.id && <IconCheck />}
            aria-current={id === current?.id || undefined}
            onClick={() => choose(id)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
