// The path and the parameters of the routes of one lead.
import Type from 'typebox';
import type { Ref } from '../../../domain/record-ref.ts';
import { refOf } from '../../record-id.ts';
import type { Params } from '../resource.ts';

export const leadPath = '/api/v1/leads/:id';

export const leadParams = Type.Object({
  id: Type.String({ description: 'The number, the UUID, or lead_ and 26 characters.' }),
});

export interface LeadParams {
  id: string;
}

/** The lead in the path of a nested resource, such as its notes. */
export const leadRefOf = ({ lead_id = '' }: Params): Ref => refOf(lead_id);
