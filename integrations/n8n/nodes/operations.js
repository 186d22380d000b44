// What the node can do: each operation with its parameters, and the request that it makes.

const path = (...parts) => parts.map((part) => encodeURIComponent(String(part))).join('/');

const text = (displayName, name, required = false, more = {}) => ({
  displayName,
  name,
  type: 'string',
  default: '',
  required,
  ...more,
});

const leadId = text('Lead ID', 'leadId', true, {
  description: 'The number, the UUID or the prefixed ID of the lead',
});
const leadFields = {
  displayName: 'Fields',
  name: 'fields',
  type: 'collection',
  default: {},
  placeholder: 'Add Field',
  options: [
    text('Company', 'company'),
    text('Email', 'email'),
    text('External ID', 'external_id'),
    text('First Name', 'first_name'),
    text('Last Name', 'last_name'),
    text('Notes', 'notes', false, { typeOptions: { rows: 4 } }),
    text('Phone', 'phone'),
    text('Source', 'source'),
    text('Status', 'status'),
    text('Tags', 'tags', false, { description: 'Several tags are separated by commas' }),
    text('Website', 'website'),
    {
      displayName: 'Custom Fields',
      name: 'custom_fields',
      type: 'json',
      default: '{}',
      description: 'By the key of each field',
    },
  ],
};

function leadBody({ tags, custom_fields, ...fields }) {
  return {
    ...fields,
    ...(tags && { tags: tags.split(',').map((tag) => tag.trim()) }),
    ...(custom_fields && {
      custom_fields: typeof custom_fields === 'string' ? JSON.parse(custom_fields) : custom_fields,
    }),
  };
}

const filled = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value));

const operations = [
  {
    resource: 'lead',
    operation: 'create',
    name: 'Create',
    action: 'Create a lead',
    properties: [text('First Name', 'firstName', true), leadFields],
    request: ({ firstName, fields }) => ({
      method: 'POST',
      path: 'leads',
      body: { first_name: firstName, ...leadBody(fields) },
    }),
  },
  {
    resource: 'lead',
    operation: 'find',
    name: 'Find',
    action: 'Find leads',
    properties: [
      text('Email', 'email'),
      text('Phone', 'phone'),
      text('Search', 'search', false, {
        description: 'A part of a name, an e-mail address or a phone',
      }),
    ],
    request: ({ email, phone, search }) => ({
      method: 'GET',
      path: 'leads',
      qs: { ...filled({ email, phone, search }), per_page: 100 },
    }),
  },
  {
    resource: 'lead',
    operation: 'get',
    name: 'Get',
    action: 'Get a lead',
    properties: [leadId],
    request: ({ leadId: id }) => ({ method: 'GET', path: path('leads', id) }),
  },
  {
    resource: 'lead',
    operation: 'update',
    name: 'Update',
    action: 'Update a lead',
    properties: [leadId, leadFields],
    request: ({ leadId: id, fields }) => ({
      method: 'PATCH',
      path: path('leads', id),
      body: leadBody(fields),
    }),
  },
  {
    resource: 'note',
    operation: 'create',
    name: 'Create',
    action: 'Add a note to a lead',
    properties: [leadId, text('Note', 'body', true, { typeOptions: { rows: 4 } })],
    request: ({ leadId: id, body }) => ({
      method: 'POST',
      path: path('leads', id, 'notes'),
      body: { body },
    }),
  },
  {
    resource: 'task',
    operation: 'create',
    name: 'Create',
    action: 'Create a task',
    properties: [
      text('Title', 'title', true),
      { displayName: 'Due', name: 'dueAt', type: 'dateTime', default: '' },
      text('Assigned To', 'assignedTo', false, { description: 'The e-mail address of the member' }),
      text('Lead ID', 'taskLeadId', false, { description: 'Empty for a task without a lead' }),
    ],
    request: ({ title, dueAt, assignedTo, taskLeadId }) => ({
      method: 'POST',
      path: taskLeadId ? path('leads', taskLeadId, 'tasks') : 'tasks',
      body: filled({ title, due_at: dueAt, assigned_user_id: assignedTo }),
    }),
  },
];

module.exports = { operations };
