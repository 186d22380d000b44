// The plus between two steps: a menu of steps, and the place where a dragged card lands.
import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { t } from '../../texts/t.ts';
import type { Place } from '../definition.ts';
import { lookOfStep, stepGroups } from '../step-looks.ts';
import { stepName } from '../words.ts';
import classes from './flow.module.css';
import { useFlow } from './flow-context.ts';

interface Props {
  place: Place;
  /** At the end of the automation: a wide button. */
  isLast?: boolean;
}

export function AddStep({ place, isLast = false }: Props) {
  const { schemas, mayWrite, insert, drag } = useFlow();
  const [isOver, setOver] = useState(false);
  if (!mayWrite) return null;
  const grouped: readonly string[] = Object.values(stepGroups).flat();
  const others = Object.keys(schemas.steps).filter((type) => !grouped.includes(type));
  const groups = [...Object.entries(stepGroups), ['other', others] as const];
  return (
    <Menu position="bottom" width={240}>
      <Menu.Target>
        <button
          type="button"
          className={isLast ? classes.addLast : classes.add}
          data-ready={drag.step !== undefined || undefined}
          data-over={isOver || undefined}
          aria-label={isLast ? undefined : t('automations.addHere')}
          onDragOver={(event) => {
            if (drag.step === undefined) return;
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            drag.drop(place);
          }}
        >
          <IconPlus aria-hidden />
          {isLast && t('automations.addStep')}
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {groups.map(([group, types]) => {
          const offered = types.filter((type) => Object.hasOwn(schemas.steps, type));
          if (offered.length === 0) return null;
          return (
            <Fragment key={group}>
              <Menu.Label>{t(`automations.group_${group as keyof typeof stepGroups}`)}</Menu.Label>
              {offered.map((type) => {
                const { icon: Icon } = lookOfStep(type);
                return (
                  <Menu.Item
                    key={type}
                    leftSection={<Icon aria-hidden />}
                    onClick={() => insert(place, type)}
                  >
                    {stepName(type)}
                  </Menu.Item>
                );
              })}
            </Fragment>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
