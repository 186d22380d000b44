import { IconGauge, IconPhone, IconRuler2 } from '@tabler/icons-react';
import { useState } from 'react';
import { FilterChip } from '../ui/filter-chip.tsx';
import { FilterSentence } from '../ui/filter-sentence.tsx';
import { SuggestionList } from '../ui/suggestion-list.tsx';
import { useSuggestions } from '../ui/use-suggestions.ts';
import { Card, nothing } from './card.tsx';

const items = [
  { id: 'score', icon: <IconGauge />, field: 'Score', verb: 'is over', count: '2,118' },
  { id: 'roof', icon: <IconRuler2 />, field: 'Roof area', verb: 'is over', count: '6,904' },
  { id: 'phone', icon: <IconPhone />, field: 'Phone', verb: 'contains', count: '1,377' },
].map(({ field, verb, ...item }) => ({
  ...item,
  label: (
    <>
      <span style={{ color: 'var(--in-text)' }}>{field}</span> {verb} <b>70</b>
    </>
  ),
}));

export function Filters() {
  const [value, setValue] = useState('70');
  const suggestions = useSuggestions({ items, onChoose: nothing, onClose: nothing });
  return (
    <Card title="Filters in words">
      <FilterSentence where="Where" and="and">
        <FilterChip
          field={{ text: 'Status', onClick: nothing }}
          verb={{ text: 'is', onClick: nothing }}
          value={{ text: 'New or Contacted', onClick: nothing }}
          removeLabel="Remove Status is New or Contacted"
          onRemove={nothing}
        />
        <FilterChip
          field={{ text: 'Score', onClick: nothing }}
          verb={{ text: 'is over', onClick: nothing }}
          value={{ text: value, onClick: nothing }}
          input={
            <input
              {...suggestions.input}
              aria-label="Score is over"
              value={value}
              onChange={(event) => setValue(event.currentTarget.value)}
            />
          }
          removeLabel="Remove Score is over 70"
          onRemove={nothing}
        />
      </FilterSentence>
      <div style={{ width: 330, maxWidth: '100%', marginTop: 10 }}>
        <SuggestionList {...suggestions.list} label="Filters" />
      </div>
    </Card>
  );
}
