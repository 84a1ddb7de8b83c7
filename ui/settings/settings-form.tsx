import { type ReactNode, useId } from 'react';
import { asciiDigits } from '#core/essay/digits.ts';
import {
  type CountedSetting,
  enteredSteps,
  isInRange,
  SETTING_RANGES,
  stepsFault,
} from '#core/memory/setting-range.ts';
import type { Settings, SettingsPatch } from '#core/memory/settings.ts';
import { Choices } from '#ui/part/choices.tsx';
import { LeafRows } from '#ui/part/leaf.tsx';
import { Stepper } from '#ui/part/stepper.tsx';
import { Switch } from '#ui/part/switch.tsx';
import { TextField } from '#ui/part/text-field.tsx';
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
  /** Minutes of coming back that cards already met would cost a day, by how much is to be remembered. */
  costs: ReadonlyMap<number, number>;
  onSet(patch: SettingsPatch): void;
  onShow(patch: Partial<Showing>): void;
}

const words = settingsText;
export const RETENTIONS = [0.8, 0.9, 0.95];
const MINUTES = [0, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240];
const TEXT_SIZES = [100, 115, 130] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The day, the study page and the look; the rest in detail below. Each takes effect as it is changed. */
export function SettingsForm(props: SettingsFormProps) {
  const { settings, showing, costs, onSet, onShow } = props;
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <Group label={words.day}>
        <Stepper
          label={words.minutesPerDay.label}
          help={words.minutesPerDay.help}
          value={settings.minutesPerDay}
          values={MINUTES}
          words={words.minutesPerDay.value}
          less={words.minutesPerDay.less}
          more={words.minutesPerDay.more}
          onChange={(minutesPerDay) => onSet({ minutesPerDay })}
        />
        <Choices
          label={words.retention.label}
          help={words.retention.help}
          value={settings.desiredRetention}
          options={withOwn(settings.desiredRetention).map((value) => ({
            value,
            words: words.retentionOf(value),
            under: costWords(costs.get(value)),
          }))}
          onChange={(desiredRetention) => onSet({ desiredRetention })}
        />
      </Group>
      <Group label={words.studyPage}>
        <Choices
          label={words.buttons.label}
          help={words.buttons.help}
          value={showing.buttons}
          options={([4, 2] as const).map((value) => ({ value, words: words.buttons[value] }))}
          onChange={(buttons) => onShow({ buttons })}
        />
        <Switch
          label={words.intervals.label}
          help={words.intervals.help}
          value={showing.intervals}
          onChange={(intervals) => onShow({ intervals })}
        />
        <Switch
          label={words.keys.label}
          help={words.keys.help}
          value={showing.keys}
          onChange={(keys) => onShow({ keys })}
        />
      </Group>
      <Group label={words.look}>
        <Choices
          label={words.theme.label}
          value={showing.theme}
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            words: words.theme[value],
          }))}
          onChange={(theme) => onShow({ theme })}
        />
        <Stepper
          label={words.textSize.label}
          value={showing.textSize}
          values={TEXT_SIZES}
          words={(size) => words.textSize[TEXT_SIZES.find((one) => one === size) ?? 100]}
          less={words.textSize.less}
          more={words.textSize.more}
          onChange={(size) => onShow({ textSize: TEXT_SIZES.find((one) => one === size) ?? 100 })}
        />
      </Group>
      <Detail {...props} />
    </form>
  );
}

/** Steps, limits, borders of the day: for whoever knows what they want. */
function Detail({ settings, timeZone, onSet }: SettingsFormProps) {
  const count = (name: Exclude<CountedSetting, 'minutesPerDay'>) => (
    <TextField
      numeric
      label={words[name].label}
      help={words[name].help}
      value={String(settings[name])}
      onEnter={(entered) => {
        const typed = asciiDigits(entered.normalize('NFKC'));
        const value = /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
        if (!isInRange(name, value)) return words.outOfRange(...SETTING_RANGES[name]);
        onSet({ [name]: value });
        return null;
      }}
    />
  );
  const steps = (name: 'learningSteps' | 'relearningSteps') => (
    <TextField
      label={words[name].label}
      help={words[name].help}
      value={settings[name].join(' ')}
      onEnter={(entered) => {
        const steps = enteredSteps(entered);
        const fault = stepsFault(steps);
        if (fault) return words.stepsFault[fault];
        onSet({ [name]: steps });
        return null;
      }}
    />
  );
  const id = useId();
  return (
    <details className={styles.detail}>
      <summary>
        <span>{words.advanced}</span>
        <span className={styles.help}>{words.advancedHelp}</span>
      </summary>
      <div className={styles.fields}>
        {count('newPerDay')}
        {count('reviewsPerDay')}
        {steps('learningSteps')}
        {steps('relearningSteps')}
        {count('learnAheadMinutes')}
        {count('maximumInterval')}
        {count('leechThreshold')}
        <Switch
          label={words.quizMovesCards.label}
          help={words.quizMovesCards.help}
          value={settings.quizMovesCards}
          onChange={(quizMovesCards) => onSet({ quizMovesCards })}
        />
        <div className={styles.select}>
          <label htmlFor={id}>{words.dayStartsAt.label}</label>
          <select
            id={id}
            value={settings.dayStartsAt}
            aria-describedby={`${id}-help`}
            onChange={(event) => onSet({ dayStartsAt: Number(event.target.value) })}
          >
            {HOURS.map((hour) => (
              <option key={hour} value={hour}>
                {`${String(hour).padStart(2, '0')}:00`}
              </option>
            ))}
          </select>
          <p id={`${id}-help`} className={styles.help}>
            {words.dayStartsAt.help(timeZone)}
          </p>
        </div>
      </div>
    </details>
  );
}

function Group({ label, children }: { label: string; children: readonly ReactNode[] }) {
  return (
    <section>
      <h2 className={styles.group}>{label}</h2>
      <LeafRows>
        {children.map((child, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the settings of a group never move
          <li key={index} className={styles.row}>
            {child}
          </li>
        ))}
      </LeafRows>
    </section>
  );
}

/** The usual aims; one's own among them where another program set it. */
function withOwn(own: number): number[] {
  return RETENTIONS.includes(own) ? RETENTIONS : [...RETENTIONS, own].sort((a, b) => a - b);
}

function costWords(minutes: number | undefined): string | undefined {
  return minutes === undefined ? undefined : words.cost(minutes);
}
