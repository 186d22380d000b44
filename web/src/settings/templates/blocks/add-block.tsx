import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { t } from '../../../texts/t.ts';
import { Button } from '../../../ui/button.tsx';
import { BlockIcon } from './block-icon.tsx';
import classes from './blocks.module.css';
import { type Block, type BlockType, newBlock } from './design.ts';

interface Props {
  types: readonly BlockType[];
  onAdd: (block: Block) => void;
}

export function AddBlock({ types, onAdd }: Props) {
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <Button type="button" icon={<IconPlus />} className={classes.add}>
          {t('blocks.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {types.map((type) => (
          <Menu.Item
            key={type}
            leftSection={<BlockIcon type={type} />}
            onClick={() => onAdd(newBlock(type, firstWords()))}
          >
            {t(`blocks.type_${type}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export const firstWords = () => ({
  heading: t('blocks.firstHeading'),
  text: t('blocks.firstText'),
  button: t('blocks.firstButton'),
});
