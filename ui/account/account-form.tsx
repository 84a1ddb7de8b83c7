import type { ReactNode } from 'react';
import { Button } from '#ui/part/button.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { WARNING } from '#ui/part/icon-paths.ts';
import { Leaf } from '#ui/part/leaf.tsx';
import styles from './account-form.module.css';
import { accountText, problemWords } from './text.ts';

/** What a page shows of a form that could not be taken. */
export interface FormNote {
  values: Record<string, string>;
  problems: Record<string, string>;
}

interface AccountFormProps {
  /** The route that takes it. */
  action: string;
  submit: string;
  note: FormNote;
  /** What the form needs besides what is typed. */
  hidden?: Record<string, string | undefined>;
  /** Its button is not what the page is for. */
  isAside?: boolean;
  children?: ReactNode;
}

/** A leaf with a form on it. */
export function AccountForm(props: AccountFormProps) {
  const { action, submit, note, hidden = {}, isAside = false, children } = props;
  const problem = note.problems.form;
  return (
    <Leaf>
      <form action={action} method="post" className={styles.form}>
        {problem && (
          <p className={styles.problem} role="alert">
            <Icon path={WARNING} size="small" />
            {problemWords(problem)}
          </p>
        )}
        {Object.entries(hidden).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {children}
        <Button type="submit" variant={isAside ? 'second' : 'primary'}>
          {submit}
        </Button>
      </form>
    </Leaf>
  );
}

interface MineProps {
  /** How many answers a guest has given in this browser. */
  answers: number;
  words?: string;
}

/** Whether what was answered here as a guest is theirs, where there is any; silently yes where there is none. */
export function Mine({ answers, words = accountText.mine(answers) }: MineProps) {
  if (answers === 0) return <input type="hidden" name="mine" value="on" />;
  return (
    <label className={styles.mine}>
      <input type="checkbox" name="mine" defaultChecked />
      <span>{words}</span>
    </label>
  );
}
