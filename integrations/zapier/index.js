// The definition of the app, which the Zapier platform reads.
const { version, dependencies } = require('./package.json');
const authentication = require('./authentication');
const { addKey, explainErrors } = require('./requests');
const triggers = require('./triggers');
const createLead = require('./creates/create-lead');
const updateLead = require('./creates/update-lead');
const createTask = require('./creates/create-task');
const addNote = require('./creates/add-note');
const findLead = require('./searches/find-lead');

const byKey = (items) => Object.fromEntries(items.map((item) => [item.key, item]));

module.exports = {
  version,
  platformVersion: dependencies['zapier-platform-core'],
  authentication,
  beforeRequest: [addKey],
  afterResponse: [explainErrors],
  triggers: byKey(triggers),
  creates: byKey([createLead, updateLead, createTask, addNote]),
  searches: byKey([findLead]),
  searchOrCreates: {
    [findLead.key]: {
      key: findLead.key,
      display: {
        label: 'Find or Create Lead',
        description: 'Finds the newest lead of a person, or creates one.',
      },
      search: findLead.key,
      create: createLead.key,
    },
  },
};
