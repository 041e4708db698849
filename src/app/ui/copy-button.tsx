import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { announce } from './announce.ts';

interface CopyButtonProps {
  readonly text: () => string;
  readonly what: string;
  readonly label?: string;
  readonly className?: string;
  /** Called once the text is on its way. */
  readonly copied?: () => void;
}

/** Copies a text and says so, on itself and to screen readers. */
export function CopyButton({ text, what, label = 'Copy', className = 'button quiet', copied }: CopyButtonProps) {
  const [done, setDone] = useState<'copied' | 'failed'>();
  const copy = async () => {
    const ok = await writeClipboard(text());
    setDone(ok ? 'copied' : 'failed');
    if (ok) copied?.();
    announce(ok ? `${what} copied` : `${what} could not be copied: select it and copy it by hand`);
  };
  return (
    <button type="button" className={className} onClick={copy} onBlur={() => setDone(undefined)}>
      {done === 'copied' ? <Check size={15} aria-hidden="true" /> : <Copy size={15} aria-hidden="true" />}
      {done === 'copied' ? 'Copied' : done === 'failed' ? 'Not copied' : label}
    </button>
  );
}

async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
