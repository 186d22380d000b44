// How each type of step is done.
import { addNote } from './add-note.ts';
import { assign } from './assignment/assign.ts';
import { branch } from './branch.ts';
import { callUrl } from './call-url.ts';
import { addTag, removeTag } from './change-tags.ts';
import { createDeal } from './create-deal.ts';
import { createTask } from './create-task.ts';
import { enrol } from './enrol.ts';
import { moveStage } from './move-stage.ts';
import { notify } from './notify.ts';
import { sendEmail } from './send-email.ts';
import { sendWhatsapp } from './send-whatsapp.ts';
import { setField } from './set-field.ts';
import { setStatus } from './set-status.ts';
import type { StepExecutor } from './step.ts';
import { stop } from './stop.ts';
import { wait } from './wait.ts';

export const executors: Readonly<Record<string, StepExecutor>> = {
  set_field: setField,
  add_tag: addTag,
  remove_tag: removeTag,
  move_stage: moveStage,
  set_status: setStatus,
  assign,
  create_task: createTask,
  create_deal: createDeal,
  add_note: addNote,
  send_email: sendEmail,
  send_whatsapp: sendWhatsapp,
  notify,
  call_url: callUrl,
  wait,
  branch,
  stop,
  enrol,
};
