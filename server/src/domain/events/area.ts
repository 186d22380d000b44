// The areas of the event log, by which people look for what happened. Each event is in one. Pure.
import type { EventType } from './event.ts';

export const areas = [
  'leads',
  'contacts',
  'deals',
  'forms',
  'automations',
  'campaigns',
  'market',
  'members',
  'keys',
  'settings',
  'sign_ins',
] as const;
export type Area = (typeof areas)[number];

type Noun = EventType extends `${infer Prefix}.${string}` ? Prefix : never;

const areaOfNoun: Record<Noun, Area> = {
  lead: 'leads',
  note: 'leads',
  mail: 'leads',
  whatsapp: 'leads',
  call: 'leads',
  cause: 'leads',
  task: 'leads',
  contact: 'contacts',
  deal: 'deals',
  view: 'settings',
  form: 'forms',
  automation: 'automations',
  campaign: 'campaigns',
  buyer: 'market',
  offer: 'market',
  order: 'market',
  supplier: 'market',
  member: 'members',
  team: 'members',
  key: 'keys',
  event_type: 'settings',
  feed: 'settings',
  field: 'settings',
  import: 'leads',
  integration: 'settings',
  pipeline: 'settings',
  score_rule: 'settings',
  source: 'settings',
  stage: 'settings',
  status: 'settings',
  suppression: 'settings',
  tag: 'settings',
  template: 'settings',
  webhook: 'settings',
  workspace: 'settings',
  session: 'sign_ins',
};

/** Types that are in another area than the rest of their noun. */
const signInTypes: readonly EventType[] = [
  'member.password_changed',
  'member.password_link_created',
  'member.password_reset',
  'member.recovery_code_used',
  'member.recovery_codes_renewed',
  'member.sign_in_failed',
  'member.signed_in',
  'member.two_factor_changed',
  'member.two_factor_reset',
];

export interface AreaTypes {
  types: string[];
  /** Of those, the types that are in another area. */
  except: readonly string[];
}

export function typesOfArea(area: Area): AreaTypes {
  const nouns = Object.keys(areaOfNoun) as Noun[];
  const types = nouns.filter((noun) => areaOfNoun[noun] === area).map((noun) => `${noun}.*`);
  if (area === 'sign_ins') return { types: [...types, ...signInTypes], except: [] };
  return { types, except: area === 'members' ? signInTypes : [] };
}

const frequentAreas: ReadonlySet<Area> = new Set(['leads', 'contacts', 'deals', 'forms']);

/** The subjects of an area with few events; undefined where most events are. */
export function subjectsOfArea(area: Area): string[] | undefined {
  if (frequentAreas.has(area)) return undefined;
  const nouns = Object.keys(areaOfNoun) as Noun[];
  return nouns
    .filter((noun) => areaOfNoun[noun] === area)
    .map((noun) => (noun === 'session' ? 'member' : noun));
}
