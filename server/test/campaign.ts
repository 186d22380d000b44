// How many cases the random campaigns try: few in `npm test`, many in campaigns.long.test.ts.
let factor = 1;

export function lengthenCampaigns(by: number): void {
  factor = by;
}

export const runs = (few: number): number => few * factor;
