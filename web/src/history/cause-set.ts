// What a bulk edit sets, as fields with their values. Pure.

/** Fields as the app names them: `tag` is all tags, `add_tags` and `remove_tags` some of them. */
export function setEntries(set: Readonly<Record<string, unknown>> | null): [string, unknown][] {
  return Object.entries(set ?? {}).flatMap(([name, value]): [string, unknown][] => {
    if (name !== 'custom_fields') return [[names[name] ?? name, value]];
    const fields = Object.entries(value as Record<string, unknown>);
    return fields.map(([key, one]) => [`custom_fields.${key}`, one]);
  });
}

const names: Partial<Record<string, string>> = {
  pipeline_stage_id: 'stage_id',
  pipeline_stage: 'stage_id',
  pipeline: 'pipeline_id',
  assigned_to: 'assigned_user_id',
  tags: 'tag',
};
