import { filterOf, listQuery } from '../leads/list-query.ts';
import { storedFilterReader } from '../stored-filter.ts';

/** Reads the filter of a rule as a view of leads reads its own. */
export const readRuleFilter = storedFilterReader({ query: listQuery, filterOf });
