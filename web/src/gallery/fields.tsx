import { Checkbox, Radio, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ErrorIcon } from '../ui/error-icon.tsx';
import { PersonSelect } from '../ui/person-select.tsx';
import { Card } from './card.tsx';
import classes from './gallery.module.css';

const people = [
  { id: '1', name: 'Aino Virtanen', hue: 'green' as const },
  { id: '2', name: 'Luca Moretti', hue: 'violet' as const },
  { id: '3', name: 'Nadia Benali', hue: 'pink' as const },
];

export function Fields() {
  const [owner, setOwner] = useState<string | null>('1');
  return (
    <Card title="Fields">
      <div className={classes.fields}>
        <TextInput label="E-mail" placeholder="name@company.example" />
        <TextInput id="phone" label="Phone" type="tel" defaultValue="+49 8031" />
        <TextInput
          label="E-mail"
          defaultValue="anna.kovacs"
          error="It lacks an @."
          rightSection={<ErrorIcon />}
        />
        <PersonSelect
          label="Owner"
          nobody="Nobody"
          people={people}
          value={owner}
          onChange={setOwner}
        />
      </div>
      <div className={classes.row} style={{ columnGap: 16, marginTop: 15 }}>
        <Checkbox label="Checked" defaultChecked />
        <Checkbox label="Not" />
        <Radio.Group defaultValue="this" aria-label="Choice">
          <span className={classes.row} style={{ columnGap: 16 }}>
            <Radio value="this" label="This" />
            <Radio value="that" label="That" />
          </span>
        </Radio.Group>
        <Switch label="On" defaultChecked />
      </div>
    </Card>
  );
}
