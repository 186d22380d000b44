// Who else looks at the record.
import { useCatalog } from '../leads/catalog/use-catalog.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import classes from './others-here.module.css';
import { useOthersHere } from './use-presence.ts';

interface Props {
  workspace: string;
  record: string;
  isShort?: boolean;
}

const shown = 3;

export function OthersHere({ workspace, record, isShort = false }: Props) {
  const others = useOthersHere(workspace, record);
  const { people } = useCatalog(workspace);
  if (others.length === 0) return <span role="status" />;
  const names = others.map(({ name }) => name);
  const list = new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' });
  return (
    <span role="status" className={classes.here} title={list.format(names)}>
      {others.slice(0, shown).map(({ id, name }) => {
        const hue = people.get(id)?.hue;
        return <Avatar key={id} name={name} {...(hue && { hue })} />;
      })}
      <span className="visually-hidden">{list.format(names)} </span>
      {!isShort && t('record.here', { count: others.length })}
    </span>
  );
}
