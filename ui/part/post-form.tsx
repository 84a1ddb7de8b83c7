import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { WARNING } from './icon-paths.ts';
import { Leaf } from './leaf.tsx';
import styles from './post-form.module.css';

interface PostFormProps {
  /** The route that takes it. */
  action: string;
  submit: string;
  /** What is wrong with the whole of it. */
  problem?: string | undefined;
  /** What the form needs besides what is typed. */
  hidden?: Record<string, string | undefined>;
  /** Its button is not what the page is for. */
  isAside?: boolean;
  /** One of its fields is a file. */
  takesFile?: boolean;
  children?: ReactNode;
}

/** A leaf with a form on it. */
export function PostForm(props: PostFormProps) {
  const { action, submit, problem, hidden = {}, isAside, takesFile, children } = props;
  return (
    <Leaf>
      <form
        action={action}
        method="post"
        encType={takesFile ? 'multipart/form-data' : undefined}
        className={styles.form}
      >
        {problem && (
          <p className={styles.problem} role="alert">
            <Icon path={WARNING} size="small" />
            {problem}
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
