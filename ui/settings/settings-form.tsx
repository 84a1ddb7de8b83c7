import type { Settings, SettingsPatch, Step } from '#core/memory/settings.ts';
import { settingFault } from '#core/memory/sound-settings.ts';
import { Choice, Entry, Switch } from './fields.tsx';
import styles from './settings-form.module.css';
import { settingsText } from './text.ts';

/** How a device shows things, as the form needs it. */
export interface Showing {
  theme: 'system' | 'light' | 'dark';
  textSize: 100 | 115 | 130;
  keys: boolean;
  buttons: 2 | 4;
  intervals: boolean;
}

interface SettingsFormProps {
  settings: Settings;
  showing: Showing;
  timeZone: string;
  onSet(patch: SettingsPatch): void;
  onShow(patch: Partial<Showing>): void;
}

type Counted =
  | 'newPerDay'
  | 'reviewsPerDay'
  | 'minutesPerDay'
  | 'maximumInterval'
  | 'leechThreshold'
  | 'learnAheadMinutes';

const words = settingsText;
const RETENTIONS = [0.8, 0.85, 0.9, 0.95];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Five settings on the page, the rest under Advanced. Each takes effect when it is changed. */
export function SettingsForm({ settings, showing, timeZone, onSet, onShow }: SettingsFormProps) {
  const count = (name: Counted) => (
    <Entry
      numeric
      label={words[name].label}
      help={words[name].help}
      value={String(settings[name])}
      onEnter={(entered) => {
        const patch = { [name]: entered === '' ? Number.NaN : Number(entered) };
        if (settingFault(patch)) return words.notANumber;
        onSet(patch);
        return null;
      }}
    />
  );
  const steps = (name: 'learningSteps' | 'relearningSteps') => (
    <Entry
      label={words[name].label}
      help={words[name].help}
      value={settings[name].join(' ')}
      onEnter={(entered) => {
        const patch = { [name]: entered.split(/[\s,]+/).filter(Boolean) as Step[] };
        if (settingFault(patch)) return words.notSteps;
        onSet(patch);
        return null;
      }}
    />
  );
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={words.retention.label}
        help={words.retention.help}
        value={settings.desiredRetention}
        options={[...new Set([...RETENTIONS, settings.desiredRetention])]
          .sort((a, b) => a - b)
          .map((value) => ({ value, words: words.retentionOf(value) }))}
        onChange={(desiredRetention) => onSet({ desiredRetention })}
      />
      {count('newPerDay')}
      {count('minutesPerDay')}
      <Choice
        label={words.theme.label}
        value={showing.theme}
        options={(['system', 'light', 'dark'] as const).map((value) => ({
          value,
          words: words.theme[value],
        }))}
        onChange={(theme) => onShow({ theme })}
      />
      <Choice
        label={words.textSize.label}
        value={showing.textSize}
        options={([100, 115, 130] as const).map((value) => ({
          value,
          words: words.textSize[value],
        }))}
        onChange={(textSize) => onShow({ textSize })}
      />
      <details className={styles.advanced}>
        <summary>{words.advanced}</summary>
        <div className={styles.form}>
          {count('reviewsPerDay')}
          {steps('learningSteps')}
          {steps('relearningSteps')}
          {count('learnAheadMinutes')}
          {count('maximumInterval')}
          {count('leechThreshold')}
          <Choice
            label={words.dayStartsAt.label}
            help={words.dayStartsAt.help(timeZone)}
            value={settings.dayStartsAt}
            options={HOURS.map((value) => ({
              value,
              words: `${String(value).padStart(2, '0')}:00`,
            }))}
            onChange={(dayStartsAt) => onSet({ dayStartsAt })}
          />
          <Switch
            label={words.twoButtons.label}
            help={words.twoButtons.help}
            value={showing.buttons === 2}
            onChange={(isTwo) => onShow({ buttons: isTwo ? 2 : 4 })}
          />
          <Switch
            label={words.intervals}
            value={showing.intervals}
            onChange={(intervals) => onShow({ intervals })}
          />
          <Switch
            label={words.keys.label}
            help={words.keys.help}
            value={showing.keys}
            onChange={(keys) => onShow({ keys })}
          />
        </div>
      </details>
    </form>
  );
}
