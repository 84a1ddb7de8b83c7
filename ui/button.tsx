import type { ComponentProps } from 'react';
import styles from './button.module.css';

type Look = 'plain' | 'primary' | 'quiet' | 'brand';

/** The classes of a button's look, for links that look like one. */
export function buttonClass(look: Look = 'plain', large = false): string {
  return [styles.button, look === 'plain' ? '' : styles[look], large ? styles.large : '']
    .filter(Boolean)
    .join(' ');
}

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  look?: Look;
  large?: boolean;
}

export function Button({ look = 'plain', large = false, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass(look, large)} />;
}
