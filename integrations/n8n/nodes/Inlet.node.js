const { operations } = require('./operations');
const { request } = require('./request');

const resources = [
  { name: 'Lead', value: 'lead' },
  { name: 'Note', value: 'note' },
  { name: 'Task', value: 'task' },
];

const operationsOf = ({ value }) => ({
  displayName: 'Operation',
  name: 'operation',
  type: 'options',
  noDataExpression: true,
  displayOptions: { show: { resource: [value] } },
  options: operations
    .filter(({ resource }) => resource === value)
    .map(({ name, operation, action }) => ({ name, value: operation, action })),
  default: operations.find(({ resource }) => resource === value).operation,
});

const propertiesOf = ({ resource, operation, properties }) =>
  properties.map((property) => ({
    ...property,
    displayOptions: { show: { resource: [resource], operation: [operation] } },
  }));

class Inlet {
  description = {
    displayName: 'Inlet',
    name: 'inlet',
    icon: 'fa:inbox',
    group: ['transform'],
    version: 1,
    subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
    description: 'Create, find and change leads, and add tasks and notes',
    defaults: { name: 'Inlet' },
    inputs: ['main'],
    outputs: ['main'],
    credentials: [{ name: 'inletApi', required: true }],
    properties: [
      {
        displayName: 'Resource',
        name: 'resource',
        type: 'options',
        noDataExpression: true,
        options: resources,
        default: 'lead',
      },
      ...resources.map(operationsOf),
      ...operations.flatMap(propertiesOf),
    ],
  };

  async execute() {
    const items = this.getInputData();
    const results = [];
    for (const index of items.keys()) {
      try {
        for (const json of await run(this, index)) results.push({ json, pairedItem: index });
      } catch (error) {
        if (!this.continueOnFail()) throw error;
        results.push({ json: { error: error.message }, pairedItem: index });
      }
    }
    return [results];
  }
}

/** The records that the operation returns for one input. */
async function run(context, index) {
  const parameter = (name) => context.getNodeParameter(name, index);
  const [resource, operation] = [parameter('resource'), parameter('operation')];
  const chosen = operations.find((one) => one.resource === resource && one.operation === operation);
  const values = chosen.properties.map(({ name }) => [name, parameter(name)]);
  const { method, path, qs, body } = chosen.request(Object.fromEntries(values));
  return [await request(context, method, path, { qs, body })].flat();
}

module.exports = { Inlet };
