// A template that Meta approved, or will, or did not.
import type { Identified } from '../../record-ref.ts';
import type { TemplateComponent } from './components.ts';

/** As the API lists it. */
export interface ListedTemplate {
  name: string;
  language: string;
  /** MARKETING, UTILITY or AUTHENTICATION. */
  category: string;
  /** Only an APPROVED one can be sent. */
  status: string;
  components: TemplateComponent[];
}

export interface WhatsappTemplate extends ListedTemplate, Identified {
  integration: Identified;
  /** It never changes here. */
  version: 1;
  syncedAt: Date;
}

export const isMarketing = ({ category }: Pick<ListedTemplate, 'category'>): boolean =>
  category === 'MARKETING';
