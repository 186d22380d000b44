/** How many of the three bars rise for a score from 0 to 100. */
export function scoreLevel(score: number): 0 | 1 | 2 | 3 {
  if (score >= 80) return 3;
  if (score >= 50) return 2;
  return score >= 25 ? 1 : 0;
}
