import { useEffect, useRef, useState } from 'react';
import { ShownCode } from '#ui/account/shown-code.tsx';
import { Button, buttonClass } from '#ui/part/button.tsx';
import { CopyButton } from '#ui/part/copy-button.tsx';
import { LeafRows } from '#ui/part/leaf.tsx';
import { Sheet } from '#ui/part/sheet.tsx';
import styles from './own-data.module.css';
import { settingsText } from './text.ts';

interface AccountProps {
  /** Null for a guest. */
  name: string | null;
  /** Makes a recovery code. @throws without the server */
  onCode(): Promise<string>;
  /** Signs out; with answers that cannot be sent it does not, and returns their number. @throws without the server */
  onSignOut(unsent: 'asked' | 'kept'): Promise<number>;
}

const words = settingsText.account;

/** Who somebody is beyond this browser: the ways to an account, or out of it. */
export function Account({ name, onCode, onSignOut }: AccountProps) {
  const section = useRef<HTMLElement>(null);
  // The page comes to life after the browser has looked for the place in its address.
  useEffect(() => {
    if (window.location.hash === '#account') section.current?.scrollIntoView();
  }, []);
  return (
    <section id="account" ref={section}>
      <h2 className={styles.group}>{words.title}</h2>
      <LeafRows>
        {name === null ? <Guest onCode={onCode} /> : <SignedIn name={name} onSignOut={onSignOut} />}
        <li className={styles.row}>
          <a href="/class" className={buttonClass('plain')}>
            {words.classes}
          </a>
        </li>
        <li className={styles.row}>
          <a href="/privacy" className={buttonClass('plain')}>
            {words.privacy}
          </a>
        </li>
      </LeafRows>
    </section>
  );
}

function Guest({ onCode }: Pick<AccountProps, 'onCode'>) {
  const [code, setCode] = useState('');
  const { said, attempt } = useAttempts();
  const make = async () => setCode(await onCode());
  return (
    <>
      <li className={styles.row}>
        <p>{words.guest}</p>
        <a href="/account/sign-up" className={buttonClass('second')}>
          {words.create}
        </a>
        <a href="/account/sign-in" className={buttonClass('plain')}>
          {words.signIn}
        </a>
      </li>
      <li className={styles.row}>
        <p>{code ? words.codeIs : words.codeWhy}</p>
        {code ? (
          <>
            <ShownCode code={code} />
            <CopyButton text={`${window.location.origin}/back#${code}`}>{words.copy}</CopyButton>
          </>
        ) : (
          <Button onClick={() => void attempt(make)}>{words.code}</Button>
        )}
        <p role="status" className={styles.said}>
          {said}
        </p>
      </li>
    </>
  );
}

function SignedIn({ name, onSignOut }: { name: string } & Pick<AccountProps, 'onSignOut'>) {
  const [unsent, setUnsent] = useState(0);
  const { said, attempt } = useAttempts();
  const leave = (how: 'asked' | 'kept') =>
    void attempt(async () => setUnsent(await onSignOut(how)));
  return (
    <>
      <li className={styles.row}>
        <p>{words.signedIn(name)}</p>
        <a href="/account" className={buttonClass('plain')}>
          {words.manage}
        </a>
      </li>
      <li className={styles.row}>
        <p>{words.signOutWhy}</p>
        <Button onClick={() => leave('asked')}>{words.signOut}</Button>
        <p role="status" className={styles.said}>
          {said}
        </p>
      </li>
      {unsent > 0 && (
        <Sheet title={words.unsentTitle} closeLabel={words.stay} onClose={() => setUnsent(0)}>
          <div className={styles.ask}>
            <p>{words.unsent(unsent)}</p>
            <Button variant="primary" onClick={() => leave('asked')}>
              {words.again}
            </Button>
            <Button onClick={() => leave('kept')}>{words.keepHere}</Button>
            <Button variant="plain" onClick={() => window.history.back()}>
              {words.stay}
            </Button>
            <p role="status">{said}</p>
          </div>
        </Sheet>
      )}
    </>
  );
}

/** What needs the server may fail: then it says so, and nothing has changed. */
function useAttempts() {
  const [said, say] = useState('');
  const attempt = async (act: () => Promise<void>) => {
    say('');
    try {
      await act();
    } catch {
      say(words.failed);
    }
  };
  return { said, attempt };
}
