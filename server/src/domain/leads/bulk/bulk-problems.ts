// The problems of a bulk change, each once, with the leads that have it unless all have it. Pure.
import type { FieldProblem } from '../../errors.ts';

interface ProblemList {
  add: (leadNumber: number, problems: readonly FieldProblem[]) => void;
  list: () => FieldProblem[];
}

export function createProblemList(leads: number): ProblemList {
  const found = new Map<string, { problem: FieldProblem; first: number; count: number }>();
  return {
    add(leadNumber, problems) {
      for (const problem of problems) {
        const key = `${problem.field} ${problem.message}`;
        const known = found.get(key);
        if (known === undefined) found.set(key, { problem, first: leadNumber, count: 1 });
        else known.count += 1;
      }
    },
    list: () =>
      [...found.values()].map(({ problem, first, count }) => {
        if (count === leads) return problem;
        const others = count === 1 ? '' : ` and ${count - 1} more`;
        return { ...problem, message: `${problem.message} (Lead ${first}${others}.)` };
      }),
  };
}
