// How much the campaigns try: little in `npm test`, all in campaigns.long.test.ts.
let factor = 1;

export function lengthenCampaigns(by: number): void {
  factor = by;
}

/** The cases of a random campaign. */
export const runs = (few: number): number => few * factor;

/** Whether campaigns that try one rule in many places try all of them. */
export const isLong = (): boolean => factor > 1;
