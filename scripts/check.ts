// `npm run check`: every check that does not run the program.

import { printSummary, runSteps, STATIC_STEPS } from './steps.ts';

const outcomes = await runSteps(STATIC_STEPS);
printSummary(outcomes);
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
