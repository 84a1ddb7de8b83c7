import { shownCode } from '#core/access/code.ts';
import { Button, buttonClass } from '#ui/part/button.tsx';
import { CopyButton } from '#ui/part/copy-button.tsx';
import { FormField } from '#ui/part/form-field.tsx';
import { type FormNote, shownAgain, wholeProblem } from '#ui/part/form-note.ts';
import { Leaf } from '#ui/part/leaf.tsx';
import { More } from '#ui/part/more.tsx';
import { PostForm } from '#ui/part/post-form.tsx';
import styles from './class-code.module.css';
import { teachText } from './text.ts';

interface ClassCodeProps {
  courseId: string;
  /** Of one group; undefined for the whole class. */
  groupId: string | undefined;
  /** Undefined where the class has no open code. */
  code: string | undefined;
  link: string | undefined;
  /** The link as a picture code: rows of squares, true for dark. */
  picture: readonly (readonly boolean[])[];
  /** When the code ends by itself, in words; empty where it does not. */
  limits: string;
  /** How many students are in the class. */
  joined: number;
  /** Where people find this server. */
  address: string;
  note: FormNote;
}

const words = teachText.code;

/** The code of a class, to be seen from the last row: picture, signs, and where to write them. */
export function ClassCode(props: ClassCodeProps) {
  const { courseId, groupId, code, link, picture, limits, joined, address, note } = props;
  const action = `/api/class/${courseId}/code`;
  return (
    <>
      {code && link ? (
        <Leaf>
          <div className={styles.code}>
            <Picture rows={picture} />
            <p className={styles.signs}>{shownCode(code)}</p>
            <p>{words.how(`${address.replace(/^https?:\/\//, '')}/join`)}</p>
            <p className={styles.link}>
              {words.link}: <a href={link}>{link}</a>
            </p>
          </div>
        </Leaf>
      ) : (
        <p>{words.closed}</p>
      )}
      {limits && <p>{limits}</p>}
      {joined > 0 && <p>{words.joined(joined)}</p>}
      {link && (
        <div className={styles.copy}>
          <CopyButton text={link}>{words.copy}</CopyButton>
        </div>
      )}
      <More title={words.change} isOpen={Object.keys(note.problems).length > 0}>
        <PostForm
          action={action}
          submit={words.renew}
          problem={wholeProblem(note)}
          hidden={{ role: 'student', groupId }}
          isAside
        >
          <p>{words.renewWhy}</p>
          <FormField
            name="days"
            label={words.days}
            help={words.noLimit}
            inputMode="numeric"
            {...shownAgain(note, 'days')}
          />
          <FormField
            name="most"
            label={words.most}
            help={words.noLimit}
            inputMode="numeric"
            {...shownAgain(note, 'most')}
          />
        </PostForm>
      </More>
      {code && (
        <form action={action} method="post" className={styles.form}>
          <input type="hidden" name="close" value={code} />
          <Button type="submit" variant="plain">
            {words.close}
          </Button>
        </form>
      )}
      <a href={`/class/${courseId}`} className={buttonClass('plain')}>
        {words.back}
      </a>
    </>
  );
}

/** Dark on light whatever the theme: cameras want it so. */
function Picture({ rows }: { rows: ClassCodeProps['picture'] }) {
  const squares = rows.flatMap((row, y) =>
    row.flatMap((is, x) => (is ? `M${x} ${y}h1v1h-1z` : [])),
  );
  return (
    <svg
      role="img"
      aria-label={words.picture}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      className={styles.picture}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${rows.length}v${rows.length}H0z`} />
      <path fill="#000" d={squares.join('')} />
    </svg>
  );
}
