// The colour of a value: a dot, which opens the eight hues by name.
import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { t } from '../../texts/t.ts';
import { type Hue, hues } from '../../ui/hues.ts';
import classes from './catalog.module.css';

interface Props {
  name: string;
  hue: Hue;
  /** Undefined for those who may not change it. */
  onChange: ((hue: Hue) => void) | undefined;
}

export function HueMenu({ name, hue, onChange }: Props) {
  if (onChange === undefined) return <span className={classes.dot} data-hue={hue} />;
  return (
    <Menu position="bottom-start" width={160}>
      <Menu.Target>
        <UnstyledButton
          className={classes.dotButton}
          aria-label={t('catalog.colourOf', { name, colour: t(`catalog.hue_${hue}`) })}
        >
          <span className={classes.dot} data-hue={hue} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {hues.map((one) => (
          <Menu.Item
            key={one}
            leftSection={<span className={classes.dot} data-hue={one} />}
            rightSection={one === hue && <IconCheck />}
            aria-current={one === hue || undefined}
            onClick={() => one !== hue && onChange(one)}
          >
            {t(`catalog.hue_${one}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
