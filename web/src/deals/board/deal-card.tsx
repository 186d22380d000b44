// A deal on the board.
import type { Deal } from '@inlet/sdk';
import { Link } from '@tanstack/react-router';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import { type Aged, ageOf } from '../../lists/board/aged.ts';
import { formatDay, formatMoney, formatSpan } from '../../texts/format.ts';
import { language, locale, t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { BoardCard } from '../../ui/board-card.tsx';

interface Props {
  deal: Aged<Deal>;
  catalog: Catalog;
  now: Date;
  href: string;
}

export function DealCard({ deal, catalog, now, href }: Props) {
  const { seconds, isLate } = ageOf(deal, now);
  const owner = deal.assigned_user_id === null ? null : catalog.people.get(deal.assigned_user_id);
  const { expected_close_date: day, lost_reason: reason } = deal;
  const closes = day && t('deals.closes', { day: formatDay(locale(), day) });
  const subtitle = reason ?? (deal.status === 'open' ? closes : null) ?? deal.source;
  return (
    <BoardCard
      title={
        <Link to={href} tabIndex={-1} draggable={false} dir="auto">
          {deal.title}
        </Link>
      }
      {...(subtitle && { subtitle: <span dir="auto">{subtitle}</span> })}
      amount={formatMoney(language(), deal.value, deal.currency)}
      age={formatSpan(language(), seconds)}
      late={isLate && deal.status === 'open'}
      owner={
        <span title={owner?.name ?? t('leads.nobody')}>
          <Avatar {...(owner && { name: owner.name, hue: owner.hue })} />
        </span>
      }
    />
  );
}
