// The load generator: a process of its own, so that it takes no time from what it measures but
// that of the cores.
import { drive, type LoadPlan } from './load/drive.ts';
import { answerAsks } from './processes/answer-asks.ts';

answerAsks((plan: LoadPlan) => drive(plan));
