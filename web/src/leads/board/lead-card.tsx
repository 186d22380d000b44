// A lead on the board.
import type { Lead } from '@inlet/sdk';
import { Link } from '@tanstack/react-router';
import { type Aged, ageOf } from '../../lists/board/aged.ts';
import { formatMoney, formatSpan } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { BoardCard } from '../../ui/board-card.tsx';
import { Score } from '../../ui/score.tsx';
import { TagList } from '../../ui/tag.tsx';
import type { Catalog } from '../catalog/use-catalog.ts';
import { nameOfLead } from '../name-of-lead.ts';

interface Props {
  lead: Aged<Lead>;
  catalog: Catalog;
  /** The key of the custom field that the board sums, and its currency. */
  amount: { key: string; currency: string } | undefined;
  now: Date;
  href: string;
}

export function LeadCard({ lead, catalog, amount, now, href }: Props) {
  const name = nameOfLead(lead);
  const { seconds, isLate } = ageOf(lead, now);
  const place = [lead.city, lead.state].filter(Boolean).join(', ');
  const subtitle = lead.company || place;
  const owner =
    lead.assigned_user_id === null ? undefined : catalog.people.get(lead.assigned_user_id);
  const value = amount && lead.custom_fields[amount.key];
  const tags = lead.tags.map((tag) => ({ id: tag, name: tag, hue: catalog.tagHue(tag) }));
  return (
    <BoardCard
      title={
        <Link to={href} tabIndex={-1} draggable={false} dir="auto">
          {name}
        </Link>
      }
      {...(subtitle !== '' && { subtitle: <span dir="auto">{subtitle}</span> })}
      score={<Score score={lead.lead_score} label={t('board.score', { score: lead.lead_score })} />}
      {...(tags.length > 0 && { tags: <TagList tags={tags} /> })}
      amount={
        typeof value === 'number' ? formatMoney(language(), value, amount?.currency ?? '') : null
      }
      age={formatSpan(language(), seconds)}
      late={isLate}
      owner={
        <span title={owner?.name ?? t('leads.nobody')}>
          <Avatar {...(owner && { name: owner.name, hue: owner.hue })} />
        </span>
      }
    />
  );
}
