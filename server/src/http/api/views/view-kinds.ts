// The lists that views are saved of. Each is an entry here.
import Type, { type TObject, type TProperties, type TSchema } from 'typebox';
import { schemaProblems } from '../../../domain/check-schema.ts';
import { listedContacts } from '../../../domain/contacts/list/list-contacts.ts';
import { dealList } from '../../../domain/deals/list/deal-list.ts';
import { invalidFields } from '../../../domain/errors.ts';
import type { ListFilter } from '../../../domain/filters/list-filter.ts';
import type { ListKind } from '../../../domain/filters/list-kind.ts';
import { inField, underPath } from '../../../domain/in-field.ts';
import { leadList } from '../../../domain/leads/list/lead-list.ts';
import { indexedKind } from '../../../domain/views/indexed-kind.ts';
import type { ViewSelection } from '../../../domain/views/view.ts';
import type { ViewKind, ViewKinds } from '../../../domain/views/view-kind.ts';
import { filterOf as contactFilterOf, contactQuery } from '../contacts/list-query.ts';
import { filterOf as dealFilterOf, dealQuery } from '../deals/list-query.ts';
import { nestCustomFields } from '../filter-query.ts';
import { filterOf as leadFilterOf, listQuery } from '../leads/list-query.ts';

interface ViewedList {
  list: ListKind<unknown>;
  /** The query of the list. */
  query: TObject;
  filterOf: (query: Record<string, unknown>) => ListFilter;
}

function kindOf({ list, query, filterOf }: ViewedList): ViewKind {
  const { sort = {}, ...params } = query.properties;
  // Compiled at first use, and kept.
  const filterSchema = strict(filtersAlone(params));
  const sortSchema = Type.Object({ sort });
  return indexedKind({
    list,
    underFilter: (read) => inField('filter', read),
    parse({ filter, search, sort: stored }: ViewSelection) {
      const conditions: Record<string, unknown> = { ...filter };
      nestCustomFields(conditions);
      refuseProblems(filterSchema, conditions, 'filter');
      refuseProblems(sortSchema, { sort: stored }, '');
      try {
        return filterOf(search === null ? conditions : { ...conditions, search });
      } catch (error) {
        throw underPath('filter', error);
      }
    },
  });
}

const strict = (properties: TProperties): TObject =>
  Type.Object(properties, { additionalProperties: false });

/** Views have their own search and direction, and no page. */
const others = ['search', 'direction', 'page', 'per_page', 'cursor', 'aggregate', 'group_by'];

const filtersAlone = (params: Readonly<Record<string, TSchema>>): TProperties =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !others.includes(name)));

function refuseProblems(schema: TObject, value: object, path: string): void {
  const problems = schemaProblems(schema, value, path);
  if (problems.length > 0) throw invalidFields(problems);
}

export const viewKinds: ViewKinds = {
  leads: kindOf({ list: leadList, query: listQuery, filterOf: leadFilterOf }),
  contacts: kindOf({ list: listedContacts, query: contactQuery, filterOf: contactFilterOf }),
  deals: kindOf({ list: dealList, query: dealQuery, filterOf: dealFilterOf }),
};
