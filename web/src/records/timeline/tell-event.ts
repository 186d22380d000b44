// Any event of a lead, a contact or a deal. Pure.
import { tellChange } from './tell-change.ts';
import { tellDeal } from './tell-deal.ts';
import { tellLead } from './tell-lead.ts';
import { tellMail } from './tell-mail.ts';
import { tellWhatsapp } from './tell-whatsapp.ts';
import { tellCall, tellNote, tellTask } from './tell-work.ts';
import { type Entry, sentence, type Telling, textOf } from './telling.ts';

export function tellEvent(entry: Entry): Telling {
  const [noun] = entry.type.split('.');
  if (noun === 'lead') return tellLead(entry);
  if (noun === 'deal') return tellDeal(entry);
  if (noun === 'note') return tellNote(entry);
  if (noun === 'mail') return tellMail(entry);
  if (noun === 'whatsapp') return tellWhatsapp(entry);
  if (noun === 'call') return tellCall(entry);
  if (noun === 'task') return tellTask(entry);
  switch (entry.type) {
    case 'contact.created':
      return { mark: 'actor', sentences: [sentence('timeline.addedContact')] };
    case 'contact.deleted':
      return { mark: 'trash', sentences: [sentence('timeline.deletedContact')] };
    case 'contact.restored':
      return { mark: 'actor', sentences: [sentence('timeline.restoredContact')] };
    case 'contact.merged':
      return { mark: 'actor', sentences: [sentence('timeline.mergedContact')] };
    case 'contact.unmerged':
      return { mark: 'actor', sentences: [sentence('timeline.unmergedContact')] };
    case 'contact.distinguished':
      return { mark: 'actor', sentences: [sentence('timeline.distinguished')] };
    case 'automation.notified':
      return {
        ...{ mark: 'actor', sentences: [sentence('timeline.notified')] },
        note: { body: textOf(entry.after?.message), mentions: [] },
      };
    default:
      return tellChange(entry);
  }
}
