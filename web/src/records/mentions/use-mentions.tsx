// The members whom a note can mention, found by any of their names.
import { useCatalog } from '../../leads/catalog/use-catalog.ts';
import { matchWords } from '../../shell/palette/match-words.ts';
import { t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import type { Mentions } from '../../ui/mentions/mention-field.tsx';

const shown = 6;

export function useMentions(workspace: string): Mentions {
  const { users, people } = useCatalog(workspace);
  const active = users.filter(({ status }) => status === 'active');
  const isTwice = (name: string) => active.filter((one) => one.name === name).length > 1;
  return {
    label: t('record.mention'),
    find: (query) =>
      active
        .filter(({ name }) => matchWords(name, query) !== undefined)
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .slice(0, shown)
        .map(({ id, name, email }) => ({
          id: String(id),
          // An address tells two members with the same name apart.
          name: isTwice(name) ? email : name,
          label: isTwice(name) ? `${name}, ${email}` : name,
          icon: <Avatar name={name} hue={people.get(id)?.hue ?? 'gray'} />,
        })),
  };
}
