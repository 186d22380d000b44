// Made-up leads for the gallery: any number of them, each from its index alone.
import type { Hue } from '../ui/hues.ts';

export type SampleLead = {
  id: string;
  name: string;
  company: string;
  status: number;
  score: number;
  owner: number | undefined;
  tags: { id: string; name: string; hue: Hue }[];
  budget: number;
  arrived: string;
};

const firstNames = ['Sofia', 'Arjun', 'Ewa', 'Kwame', 'Hannah', 'Marek', 'Inês', 'Oskar', 'Zeynep'];
const lastNames = ['Lindqvist', 'Mehta', 'Zielińska', 'Boateng', 'Obermaier', 'Dvořák', 'Haugen'];
const companies = ['Mehta Logistik GmbH', 'Gasthof Obermaier', 'Quinta do Vale', 'Haugen Fisk AS'];
const tags: SampleLead['tags'] = [
  { id: 'vip', name: 'vip', hue: 'violet' },
  { id: 'heat', name: 'heat pump', hue: 'orange' },
  { id: 'roof', name: 'roof > 100 m²', hue: 'blue' },
  { id: 'battery', name: 'battery', hue: 'green' },
];

export const owners: { name: string; hue: Hue | 'lagoon' }[] = [
  { name: 'Maren Vogt', hue: 'lagoon' },
  { name: 'Aino Virtanen', hue: 'green' },
  { name: 'Luca Moretti', hue: 'violet' },
  { name: 'Nadia Benali', hue: 'pink' },
  { name: 'Tomás Ferreira', hue: 'orange' },
];

export function sampleLead(index: number): SampleLead {
  const mixed = (index * 2654435761) % 4294967296;
  const pick = <Item>(items: Item[], shift: number) =>
    items[Math.floor(mixed / 2 ** shift) % items.length] as Item;
  return {
    id: `lead-${index}`,
    name: `${pick(firstNames, 3)} ${pick(lastNames, 7)}`,
    company: pick(companies, 11),
    status: mixed % 7,
    score: mixed % 101,
    owner: mixed % 6 === 5 ? undefined : (mixed % 6) % 5,
    tags: tags.slice(mixed % 4, (mixed % 4) + (mixed % 3)),
    budget: 5000 + (mixed % 200) * 850,
    arrived: `${1 + (index % 59)} min`,
  };
}
