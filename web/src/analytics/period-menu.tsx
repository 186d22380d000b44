import { Menu, Popover, TextInput } from '@mantine/core';
import { IconCalendar, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import classes from './analytics.module.css';
import { type Period, periodOf, presetOf, presets } from './period.ts';
import { periodText } from './period-text.ts';

interface Props {
  period: Period;
  today: string;
  onChange: (period: Period) => void;
}

export function PeriodMenu({ period, today, onChange }: Props) {
  const [choosesDays, setChoosesDays] = useState(false);
  return (
    <Popover
      opened={choosesDays}
      onChange={setChoosesDays}
      position="bottom-start"
      withRoles={false}
      trapFocus
    >
      <Popover.Target>
        <span>
          <Menu position="bottom-start" width={200}>
            <Menu.Target>
              <Button icon={<IconCalendar />} end={<IconChevronDown />}>
                {periodText(period, today)}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {presets.map((preset) => (
                <Menu.Item
                  key={preset}
                  aria-current={presetOf(period, today) === preset || undefined}
                  onClick={() => onChange(periodOf(preset, today))}
                >
                  {t(`analytics.period_${preset}`)}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item onClick={() => setChoosesDays(true)}>
                {t('analytics.chooseDays')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <Days period={period} today={today} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** A period that ends before it begins is not taken. */
function Days({ period, today, onChange }: Props) {
  const [days, setDays] = useState(period);
  const input = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      label={t(`analytics.${name}`)}
      max={today}
      value={days[name]}
      onChange={(event) => {
        const next = { ...days, [name]: event.currentTarget.value };
        setDays(next);
        if (next.from !== '' && next.to !== '' && next.from <= next.to) onChange(next);
      }}
    />
  );
  return (
    <div className={classes.days}>
      {input('from')}
      {input('to')}
    </div>
  );
}
