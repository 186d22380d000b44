// Which kind of notification arrives where: a row a kind, a column a channel.
import { Checkbox } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import classes from './preference-matrix.module.css';
import { type Change, type Channel, kinds, type Preferences } from './preferences.ts';

interface Props {
  preferences: Preferences;
  channels: readonly Channel[];
  onChange: (change: Change) => void;
}

export function PreferenceMatrix({ preferences, channels, onChange }: Props) {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const may = useMay(workspace);
  const shown = kinds.filter(({ scope }) => scope === undefined || may(scope));
  return (
    <table className={classes.matrix}>
      <thead>
        <tr>
          <th scope="col" className={classes.kind}>
            {t('preferences.kind')}
          </th>
          {channels.map((channel) => (
            <th key={channel} scope="col" className={classes.channel}>
              {t(`preferences.channel_${channel}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ kind }) => (
          <tr key={kind}>
            <th scope="row" className={classes.kind}>
              {t(`preferences.kind_${kind}`)}
              <span className={classes.hint}>{t(`preferences.hint_${kind}`)}</span>
            </th>
            {channels.map((channel) => (
              <td key={channel} className={classes.channel}>
                <Checkbox
                  className={classes.box}
                  aria-label={`${t(`preferences.kind_${kind}`)}: ${t(`preferences.channel_${channel}`)}`}
                  checked={preferences.kinds[kind][channel]}
                  onChange={({ currentTarget: { checked } }) =>
                    onChange({ kinds: { [kind]: { [channel]: checked } } })
                  }
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
