// What the routes of one lead share.
import Type from 'typebox';

export const leadPath = '/api/v1/leads/:id';

export const leadParams = Type.Object({
  id: Type.String({ description: 'The number, the UUID, or lead_ and 26 characters.' }),
});

export interface LeadParams {
  id: string;
}
