import { shownCode } from '#core/access/code.ts';
import { CopyButton } from '#ui/part/copy-button.tsx';
import { ShownCode } from './shown-code.tsx';
import { accountText } from './text.ts';

/** A code that is shown once, and the button that copies it to wherever somebody keeps such things. */
export function KeptCode({ code }: { code: string }) {
  return (
    <>
      <ShownCode code={code} />
      <CopyButton text={shownCode(code)}>{accountText.code.copy}</CopyButton>
    </>
  );
}
