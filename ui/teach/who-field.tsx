import { likelyLines } from '#core/course/roster.ts';
import { SelectField } from '#ui/part/select-field.tsx';
import { teachText } from './text.ts';

interface WhoFieldProps<P> {
  /** Of the field. */
  name: string;
  label: string;
  /** The name of whom the choice is about: those whose names are like it come first. */
  of: string;
  among: readonly P[];
  /** The words for none of them, and for those who are not likely. */
  none: string;
  others: string;
  /** The likeliest is chosen to begin with. */
  startsLikely?: boolean;
  /** Else who was chosen before. */
  chosen?: string | undefined;
  /** What else is known of one, to tell them apart. */
  beside(person: P): readonly string[];
}

/** So many likely names are offered first. */
const LIKELY = 4;

/** Says who somebody is: nobody, the likeliest by name, or one of the others. */
export function WhoField<P extends { id: string; name: string }>(props: WhoFieldProps<P>) {
  const { name, label, of, among, none, others, startsLikely, chosen = '', beside } = props;
  const likely = likelyLines(of, among, LIKELY);
  const rest = among.filter((person) => !likely.includes(person));
  const option = (person: P) => (
    <option key={person.id} value={person.id}>
      {[person.name, ...beside(person)].join(', ')}
    </option>
  );
  return (
    <SelectField {...{ name, label }} defaultValue={startsLikely ? (likely[0]?.id ?? '') : chosen}>
      <option value="">{none}</option>
      {likely.length > 0 && (
        <optgroup label={teachText.roster.likely}>{likely.map(option)}</optgroup>
      )}
      {rest.length > 0 && <optgroup label={others}>{rest.map(option)}</optgroup>}
    </SelectField>
  );
}
