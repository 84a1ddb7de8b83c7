import { shownCode } from '#core/access/code.ts';
import { Button, buttonClass } from '#ui/part/button.tsx';
import { Leaf } from '#ui/part/leaf.tsx';
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
  /** Where people find this server. */
  address: string;
}

const words = teachText.code;

/** The code of a class, to be seen from the last row: picture, signs, and where to write them. */
export function ClassCode(props: ClassCodeProps) {
  const { courseId, groupId, code, link, picture, address } = props;
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
      <form action={action} method="post" className={styles.form}>
        <input type="hidden" name="role" value="student" />
        {groupId && <input type="hidden" name="groupId" value={groupId} />}
        <Button type="submit">{words.renew}</Button>
        <p>{words.renewWhy}</p>
      </form>
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
