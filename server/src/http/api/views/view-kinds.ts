// The lists that views are saved of. Each is an entry here.
import Type from 'typebox';
import { listedContacts } from '../../../domain/contacts/list/list-contacts.ts';
import { dealList } from '../../../domain/deals/list/deal-list.ts';
import type { ListKind } from '../../../domain/filters/list-kind.ts';
import { inField } from '../../../domain/in-field.ts';
import { leadList } from '../../../domain/leads/list/lead-list.ts';
import { indexedKind } from '../../../domain/views/indexed-kind.ts';
import type { ViewSelection } from '../../../domain/views/view.ts';
import type { ViewKind, ViewKinds } from '../../../domain/views/view-kind.ts';
import { filterOf as contactFilterOf, contactQuery } from '../contacts/list-query.ts';
import { filterOf as dealFilterOf, dealQuery } from '../deals/list-query.ts';
import { filterOf as leadFilterOf, listQuery } from '../leads/list-query.ts';
import { type FilteredList, refuseProblems, storedFilterReader } from '../stored-filter.ts';

interface ViewedList extends FilteredList {
  list: ListKind<unknown>;
}

function kindOf({ list, ...filtered }: ViewedList): ViewKind {
  const { sort = {} } = filtered.query.properties;
  // Compiled at first use, and kept.
  const sortSchema = Type.Object({ sort });
  const readFilter = storedFilterReader(filtered);
  return indexedKind({
    list,
    underFilter: (read) => inField('filter', read),
    parse({ filter, search, sort: stored }: ViewSelection) {
      refuseProblems(sortSchema, { sort: stored }, '');
      return readFilter(filter, search);
    },
  });
}

export const viewKinds: ViewKinds = {
  leads: kindOf({ list: leadList, query: listQuery, filterOf: leadFilterOf }),
  contacts: kindOf({ list: listedContacts, query: contactQuery, filterOf: contactFilterOf }),
  deals: kindOf({ list: dealList, query: dealQuery, filterOf: dealFilterOf }),
};
