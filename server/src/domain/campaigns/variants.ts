// Which subject a person gets. Pure.
import { type CampaignContent, defaultTest, findsWinner } from './campaign.ts';

type Tested = Pick<CampaignContent, 'variants' | 'test'>;

/** From 1; 0 for those who wait for the winner. The places of the audience are in random order. */
export function variantAt({ variants, test }: Tested, place: number, people: number): number {
  const count = variants?.length ?? 1;
  const isTested = place < testedOf({ variants, test }, people);
  return isTested ? (place % count) + 1 : 0;
}

/** How many people are in the test: at least one for each subject. */
function testedOf({ variants, test }: Tested, people: number): number {
  if (!findsWinner({ variants, test })) return people;
  const { share } = test ?? defaultTest;
  return Math.max(variants?.length ?? 1, Math.ceil((people * share) / 100));
}

export interface VariantFigures {
  variant: number;
  sent: number;
  /** With the fact of the rule. */
  achieved: number;
}

/** The best rate wins, and the first of several. */
export function winnerOf(figures: readonly VariantFigures[]): number {
  const rate = ({ sent, achieved }: VariantFigures) => (sent === 0 ? 0 : achieved / sent);
  const [best] = figures
    .filter(({ variant }) => variant > 0)
    .sort((one, other) => rate(other) - rate(one) || one.variant - other.variant);
  return best?.variant ?? 1;
}
