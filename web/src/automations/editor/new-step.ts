// What a new step starts with. Pure.
import type { Step } from '../definition.ts';

const settings: Readonly<Record<string, object>> = {
  wait: { minutes: 60 },
  branch: { conditions: [], yes: [], no: [] },
  assign: { by: 'turns', user_ids: [] },
  create_task: { title: '', due_in_minutes: 60 },
  notify: { message: '', to_owner: true },
  send_email: { subject: '', body: '' },
  send_whatsapp: { template: '' },
};

/** Short, and of its own within an automation. */
export const newStepId = (): string => Math.random().toString(36).slice(2, 12);

export const newStep = (type: string): Step => ({ id: newStepId(), type, ...settings[type] });
