// The first step: the API that the sender of the leads speaks.
import { type Contract, contractLooks } from '../settings/api-keys/contracts.ts';
import { t } from '../texts/t.ts';
import classes from './choose-contract.module.css';

const prefixes: Record<Contract, string> = {
  leadhub: 'lh_',
  crmleadpro: 'crmlp_live_',
  remixcrm: 'rmx_',
  snapcrm: 'snap_',
  leadmarket: 'mkt_',
};

interface Props {
  value: Contract;
  onChange: (contract: Contract) => void;
}

export function ChooseContract({ value, onChange }: Props) {
  return (
    <fieldset className={classes.contracts}>
      <legend className={classes.hint}>{t('start.chooseHint')}</legend>
      {contractLooks.map(({ contract, name }) => (
        <label key={contract} className={classes.contract}>
          <input
            type="radio"
            name="contract"
            className={classes.radio}
            checked={contract === value}
            onChange={() => onChange(contract)}
          />
          <span className={classes.name}>{name}</span>
          <code className={classes.prefix}>{prefixes[contract]}</code>
        </label>
      ))}
    </fieldset>
  );
}
