// The fields of a lead that people fill in a Zap, and the body that they make.
const { filled } = require('./requests');

const texts = [
  ['first_name', 'First Name'],
  ['last_name', 'Last Name'],
  ['email', 'Email'],
  ['phone', 'Phone'],
  ['company', 'Company'],
  ['website', 'Website'],
  ['source', 'Source'],
  ['status', 'Status'],
  ['notes', 'Notes'],
  ['external_id', 'External ID'],
];

const leadFields = [
  ...texts.map(([key, label]) => ({ key, label, type: key === 'notes' ? 'text' : 'string' })),
  { key: 'tags', label: 'Tags', list: true, helpText: 'Tags that are new are created.' },
  {
    key: 'custom_fields',
    label: 'Custom Fields',
    dict: true,
    helpText: 'By the key of each field, as Settings → Custom fields shows it.',
  },
];

function leadBody(inputData) {
  const names = leadFields.map(({ key }) => key);
  return filled(Object.fromEntries(names.map((name) => [name, inputData[name]])));
}

module.exports = { leadFields, leadBody };
