import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';
import { Icon } from './icon.tsx';

/**
 * `primary`: what the screen is for, one a screen. `grave`: cannot be undone. `plain`: words with an underline. `icon`: a mark of
 * 44 by 44.
 */
export type Variant = 'primary' | 'second' | 'grave' | 'plain' | 'icon';

/** The classes of a button, for links that look like one. */
export function buttonClass(variant: Variant = 'second'): string {
  return `${styles.button} ${styles[variant]}`;
}

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  variant?: Variant;
}

export function Button({ variant = 'second', type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass(variant)} />;
}

interface IconButtonProps extends Omit<ButtonProps, 'variant' | 'children'> {
  /** A path of `icon-paths.ts`. */
  icon: string;
  /** What it does: its name. */
  label: string;
}

/** A button that shows a mark, and says its name to whoever cannot see it. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <Button {...rest} variant="icon" aria-label={label} title={label}>
      <Icon path={icon} />
    </Button>
  );
}

/** The key that does the same, on a screen with a keyboard. */
export function KeyCap({ children }: { children: ReactNode }) {
  return (
    <span className={styles.key} aria-hidden="true">
      {children}
    </span>
  );
}
