// The plus between two steps: a menu of steps, and the place where a dragged card lands.
import { useDroppable } from '@dnd-kit/react';
import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Fragment, useId } from 'react';
import { t } from '../../texts/t.ts';
import type { Place } from '../definition.ts';
import { lookOfStep, stepGroups } from '../step-looks.ts';
import { stepName } from '../words.ts';
import classes from './add-step.module.css';
import { useFlow } from './flow-context.ts';
import type { DropPlace } from './flow-drag.tsx';

interface Props {
  place: Place;
  /** At the end of the automation: a wide button. */
  isLast?: boolean;
}

export function AddStep({ place, isLast = false }: Props) {
  const { schemas, mayWrite, insert, drag } = useFlow();
  // By the place, a plus would lose its id to another one as steps come and go.
  const id = useId();
  const { ref, isDropTarget } = useDroppable<DropPlace>({
    ...{ id, data: { place }, disabled: !mayWrite },
  });
  if (!mayWrite) return null;
  const grouped: readonly string[] = Object.values(stepGroups).flat();
  const others = Object.keys(schemas.steps).filter((type) => !grouped.includes(type));
  const groups = [...Object.entries(stepGroups), ['other', others] as const];
  return (
    <Menu position="bottom" width={240}>
      <span ref={ref} className={classes.place}>
        <Menu.Target>
          <button
            type="button"
            className={isLast ? classes.addLast : classes.add}
            data-ready={drag.step !== undefined || undefined}
            data-over={isDropTarget || undefined}
            aria-label={isLast ? undefined : t('automations.addHere')}
          >
            <IconPlus aria-hidden />
            {isLast && t('automations.addStep')}
          </button>
        </Menu.Target>
      </span>
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
