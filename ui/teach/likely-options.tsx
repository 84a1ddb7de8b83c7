import { likelyLines } from '#core/course/roster.ts';
import { teachText } from './text.ts';

interface LikelyOptionsProps<P> {
  /** Whose name is compared. */
  name: string;
  among: readonly P[];
  /** The words for none of them, and for those who are not likely. */
  none: string;
  others: string;
  /** What else is known of one, to tell them apart. */
  beside(person: P): readonly string[];
}

/** So many likely names are offered first. */
const LIKELY = 4;

/** The options of a field that says who somebody is: nobody, the likeliest by name, then the others. */
export function LikelyOptions<P extends { id: string; name: string }>(
  props: LikelyOptionsProps<P>,
) {
  const { name, among, none, others, beside } = props;
  const likely = likelyLines(name, among, LIKELY);
  const rest = among.filter((person) => !likely.includes(person));
  const option = (person: P) => (
    <option key={person.id} value={person.id}>
      {[person.name, ...beside(person)].join(', ')}
    </option>
  );
  return (
    <>
      <option value="">{none}</option>
      {likely.length > 0 && (
        <optgroup label={teachText.roster.likely}>{likely.map(option)}</optgroup>
      )}
      {rest.length > 0 && <optgroup label={others}>{rest.map(option)}</optgroup>}
    </>
  );
}
