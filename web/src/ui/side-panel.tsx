import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import classes from './side-panel.module.css';

type Step = { label: string; onClick?: (() => void) | undefined };

type Props = {
  label: string;
  opened: boolean;
  /** "4 of 9,412". */
  place?: string;
  previous: Step;
  next: Step;
  actions?: ReactNode;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
};

/** A record over its list: 440 px from the right, a sheet on phones. The list stays usable. */
export function SidePanel(props: Props) {
  const phone = useMediaQuery('(max-width: 47.99em)') ?? false;
  return (
    <Drawer
      opened={props.opened}
      onClose={props.onClose}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '85%' : 440}
      withCloseButton={false}
      withOverlay={phone}
      lockScroll={phone}
      trapFocus={phone}
      closeOnClickOutside={phone}
      transitionProps={{ duration: 180 }}
      attributes={{ content: { 'aria-label': props.label, 'aria-modal': phone } }}
      classNames={{ inner: classes.inner, content: classes.content, body: classes.body }}
    >
      <header className={classes.head}>
        <span className={classes.place}>{props.place}</span>
        <StepButton step={props.previous} keys={['k']} icon={<IconChevronUp />} />
        <StepButton step={props.next} keys={['j']} icon={<IconChevronDown />} />
        <span className={classes.actions}>
          {props.actions}
          <IconButton
            label={props.closeLabel}
            icon={<IconX />}
            keys={['escape']}
            onClick={props.onClose}
          />
        </span>
      </header>
      <div className={classes.scroll}>{props.children}</div>
    </Drawer>
  );
}

function StepButton({ step, keys, icon }: { step: Step; keys: string[]; icon: ReactNode }) {
  return (
    <IconButton
      label={step.label}
      icon={icon}
      keys={keys}
      disabled={step.onClick === undefined}
      onClick={step.onClick}
    />
  );
}
