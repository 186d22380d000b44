// The load generator: a separate process, so that it shares only the cores with the program under
// test.
import { drive, type LoadPlan } from './load/drive.ts';
import { handleRequests } from './processes/handle-requests.ts';

handleRequests((plan: LoadPlan) => drive(plan));
