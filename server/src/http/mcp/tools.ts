// The tools, in the order in which clients list them.
import type { Tool } from './tool.ts';

const listing = ['search', 'sort', 'direction', 'per_page', 'cursor', 'aggregate', 'group_by'];

export const tools: readonly Tool[] = [
  {
    name: 'find_leads',
    title: 'Find leads',
    description:
      'Lists leads, newest first, by a part of the name, e-mail address or phone (search) and by ' +
      'conditions on any field (filter). meta.total is the number of all that match: to count, ' +
      'ask for one with per_page 1. group_by and aggregate give counts, sums and averages of all ' +
      'that match. For one lead with its notes, tasks and history use show_lead.',
    operation: 'listLeads',
    query: listing,
    filters: true,
  },
  {
    name: 'show_lead',
    title: 'Show a lead',
    description:
      'One lead with its contact (and that contact’s leads and deals), its newest notes, its open ' +
      'tasks and its timeline: what happened to it, newest first.',
    id: 'lead_id',
    parts: {
      // The timeline has it.
      lead: { operation: 'getLead', omit: ['history'] },
      contact: {
        operation: 'getContact',
        params: ({ contact_id }) => (contact_id === undefined ? undefined : { id: contact_id }),
      },
      notes: {
        operation: 'listNotes',
        params: ({ id }) => ({ lead_id: id }),
        query: { per_page: '10' },
      },
      open_tasks: {
        operation: 'listLeadTasks',
        params: ({ id }) => ({ lead_id: id }),
        query: { done: 'false', per_page: '20' },
      },
      timeline: {
        operation: 'listLeadActivity',
        params: ({ id }) => ({ lead_id: id }),
        query: { per_page: '20' },
      },
    },
  },
  {
    name: 'create_lead',
    title: 'Create a lead',
    description:
      'Creates a lead; its contact is found by the e-mail address or the phone, or created. Look ' +
      'with find_leads first whether the person has one already: this always creates another. ' +
      'Needs a name or a first_name.',
    operation: 'createLead',
  },
  {
    name: 'update_lead',
    title: 'Change a lead',
    description:
      'Changes the fields of a lead that are sent and no others; null clears a field. tags ' +
      'replaces all tags. Use it to set the status, move the lead to a stage, or assign it.',
    operation: 'updateLead',
    id: 'lead_id',
  },
  {
    name: 'find_contacts',
    title: 'Find contacts',
    description:
      'Lists contacts, the persons to whom leads belong, newest first, by a part of the name, ' +
      'e-mail address, phone or company (search) and by conditions on any field (filter).',
    operation: 'listContacts',
    query: listing,
    filters: true,
  },
  {
    name: 'show_contact',
    title: 'Show a contact',
    description: 'One contact with all its addresses, its consent, its leads and its deals.',
    operation: 'getContact',
    id: 'contact_id',
  },
  {
    name: 'add_note',
    title: 'Add a note to a lead',
    description:
      'Writes a note on a lead. @ and the full name of a user mentions and notifies that user.',
    operation: 'createNote',
  },
  {
    name: 'list_tasks',
    title: 'List tasks',
    description:
      'Lists tasks, those that are due first on top. mine is for the user to whom the key belongs.',
    operation: 'listTasks',
    query: [
      ...['mine', 'due', 'overdue', 'done', 'assigned_user_id', 'lead_id'],
      ...['due_after', 'due_before', 'sort', 'direction', 'per_page', 'cursor'],
    ],
  },
  {
    name: 'create_task',
    title: 'Create a task',
    description: 'Creates a task, on a lead if lead_id is sent.',
    operation: 'createTask',
  },
  {
    name: 'complete_task',
    title: 'Mark a task as done',
    description: 'Marks a task as done.',
    operation: 'completeTask',
    id: 'task_id',
  },
  {
    name: 'find_deals',
    title: 'Find deals',
    description:
      'Lists deals, newest first, by a part of the title (search) and by conditions on any field ' +
      '(filter). aggregate=["value"] gives the sum of the values of all that match, by currency; ' +
      'with group_by also of each stage, user or status.',
    operation: 'listDeals',
    query: listing,
    filters: true,
  },
  {
    name: 'create_deal',
    title: 'Create a deal',
    description: 'Creates a deal, a possible sale, in a stage of a pipeline.',
    operation: 'createDeal',
  },
  {
    name: 'update_deal',
    title: 'Change a deal',
    description:
      'Changes the fields of a deal that are sent and no others; null clears a field. A stage ' +
      'whose outcome is won or lost wins or loses the deal.',
    operation: 'updateDeal',
    id: 'deal_id',
  },
  {
    name: 'pipeline_funnel',
    title: 'Show the funnel of a pipeline',
    description:
      'How many leads and deals entered each stage of a pipeline in a period and moved on, how ' +
      'long they stayed, what was won and lost, why and at what value, beside the period before.',
    operation: 'pipelineAnalytics',
    query: ['pipeline_id', 'subject', 'from', 'to', 'group_by'],
  },
  {
    name: 'explain_score',
    title: 'Explain the score of a lead',
    description:
      'The rules with their points, which of them match the lead now, and how its score changed.',
    operation: 'getLeadScore',
    id: 'lead_id',
  },
  {
    name: 'explain_route',
    title: 'Explain why a lead has its owner',
    description:
      'The step of an automation that assigned the lead: who was considered, who was left out and ' +
      'why, and who was chosen. assignment is null when a person assigned the lead, or longer ' +
      'than 90 days ago.',
    operation: 'getLeadAssignment',
    id: 'lead_id',
  },
  {
    name: 'list_catalog',
    title: 'List the values of the workspace',
    description:
      'The statuses, sources, event types, tags, pipelines with their stages, custom fields and ' +
      'users of the workspace. Call it before you filter by these or write them.',
    parts: {
      statuses: catalogPart('listStatuses'),
      sources: catalogPart('listSources'),
      event_types: catalogPart('listEventTypes'),
      tags: catalogPart('listTags'),
      pipelines: catalogPart('listPipelines'),
      custom_fields: catalogPart('listCustomFields'),
      users: catalogPart('listUsers'),
    },
  },
];

function catalogPart(operation: string) {
  const keep = [
    ...['data', 'meta', 'total', 'id', 'key', 'name', 'label', 'type', 'options', 'unit'],
    ...['currency', 'stages', 'outcome', 'probability', 'email', 'role', 'status'],
  ];
  return { operation, query: { per_page: '100' }, keep };
}
