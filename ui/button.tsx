import type { ComponentProps } from 'react';
import styles from './button.module.css';

type Variant = 'plain' | 'primary' | 'quiet' | 'brand';

/** The classes of a button, for links that look like one. */
export function buttonClass(variant: Variant = 'plain', large = false): string {
  return [styles.button, variant === 'plain' ? '' : styles[variant], large ? styles.large : '']
    .filter(Boolean)
    .join(' ');
}

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  variant?: Variant;
  large?: boolean;
}

export function Button({
  variant = 'plain',
  large = false,
  type = 'button',
  ...rest
}: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass(variant, large)} />;
}
