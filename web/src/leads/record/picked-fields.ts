// The fields that keys and buttons of a lead pick. Pure.
import { type LeadField, leadFields } from '../fields/lead-field.ts';

function fieldNamed(name: string): LeadField {
  const field = leadFields.find((one) => one.name === name);
  if (field === undefined) throw new Error(`There is no field ${name}.`);
  return field;
}

export const statusField = fieldNamed('status');
export const stageField = fieldNamed('stage_id');
export const ownerField = fieldNamed('assigned_user_id');
export const tagField = fieldNamed('tag');
export const starField = fieldNamed('starred');
