import { Button } from '#ui/part/button.tsx';
import type { FormNote } from '#ui/part/form-note.ts';
import { LeafRows } from '#ui/part/leaf.tsx';
import { PostForm } from '#ui/part/post-form.tsx';
import styles from './account-details.module.css';
import { ChangePasswordForm } from './forms.tsx';
import { accountText } from './text.ts';

/** One browser where the account is signed in. */
export interface SignedInBrowser {
  id: string;
  /** Empty where it does not say. */
  name: string;
  since: string;
  isHere: boolean;
}

interface AccountDetailsProps {
  note: FormNote;
  browsers: readonly SignedInBrowser[];
}

const words = accountText.account;

/** The account of whoever is signed in: password, browsers, recovery code. */
export function AccountDetails({ note, browsers }: AccountDetailsProps) {
  const done = note.values.done ? words.done[note.values.done] : undefined;
  return (
    <>
      {done && <p role="status">{done}</p>}
      <section>
        <h2 className={styles.heading}>{words.devices}</h2>
        <LeafRows>
          {browsers.map(({ id, name, since, isHere }) => (
            <li key={id} className={styles.row}>
              <div>
                <p>{name || words.unknown}</p>
                <p className={styles.small}>
                  {isHere ? `${words.here}, ` : ''}
                  {words.since(since)}
                </p>
              </div>
              {!isHere && (
                <form action="/api/account/sessions" method="post">
                  <input type="hidden" name="id" value={id} />
                  <Button type="submit">{words.end}</Button>
                </form>
              )}
            </li>
          ))}
        </LeafRows>
      </section>
      <section>
        <h2 className={styles.heading}>{words.change}</h2>
        <ChangePasswordForm note={note} />
      </section>
      <section>
        <h2 className={styles.heading}>{words.code}</h2>
        <PostForm action="/api/account/code" submit={words.codeNew} isAside={true}>
          <p>{words.codeWhy}</p>
        </PostForm>
      </section>
    </>
  );
}
