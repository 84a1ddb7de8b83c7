import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from './button.tsx';
import { CLOSE } from './icon-paths.ts';
import styles from './sheet.module.css';

interface SheetProps {
  title: string;
  /** The name of the button that closes it, beside Escape and Back. */
  closeLabel: string;
  /** Over the whole height, for a text; otherwise as high as what it holds, up to 80 % of the view. */
  tall?: boolean;
  /** Leaves what lies under it as bright as it was. */
  clear?: boolean;
  onClose(): void;
  children: ReactNode;
}

/** What somebody opens a sheet to write in. */
const FIELD = '[data-focus]';

/** Rises over the page from below, on a desk from the side. Escape, Back, the close button and a tap beside it close it. */
export function Sheet(props: SheetProps) {
  const { title, closeLabel, tall = false, clear = false, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const id = useId();
  // Before the effects of what it holds: one of these may take the focus.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  // Whoever came to write goes on writing: a key meant for the field must not close the sheet, nor act on what lies under it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part of the sheet has another title
  useEffect(() => body.current?.querySelector<HTMLElement>(FIELD)?.focus(), [title]);
  const close = useBack(() => {
    // Closed before it goes, so that the focus returns to where the reader came from.
    dialog.current?.close();
    onClose();
  });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tap beside it is a convenience; Escape does the same
    <dialog
      ref={dialog}
      className={[styles.sheet, tall && styles.tall, clear && styles.clear]
        .filter(Boolean)
        .join(' ')}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div className={styles.frame}>
        <header className={styles.header}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          <IconButton icon={CLOSE} label={closeLabel} onClick={close} />
        </header>
        <div ref={body} className={styles.body}>
          {children}
        </div>
      </div>
    </dialog>
  );
}

/** Gives the sheet its own place in the history, so that a phone's Back closes it and does not leave the page. */
function useBack(onClose: () => void): () => void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    window.history.pushState(null, '');
    const onPop = () => close.current();
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);
  return () => window.history.back();
}
