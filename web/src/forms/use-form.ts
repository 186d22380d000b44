// One form, with the version by which a change notices that somebody else was quicker.
import { type Form, versionOf } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';

export interface ReadForm {
  form: Form;
  version: string;
}

export const readForm = (form: Form): ReadForm => ({ form, version: versionOf(form) });

export const useForm = (workspace: string, id: string) =>
  useQuery({
    queryKey: queryKeys.one(workspace, 'forms', id),
    queryFn: async ({ signal }) => readForm(await inletOf(workspace).forms.get(id, { signal })),
  });
