import { useEffect, useState } from 'react';
import { loadLinks, targetName } from '../../model/index.ts';
import { useAppState, useStore } from '../state/store-context.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { markdownLink } from './markdown-link.ts';

/** Longer links than this are cut off by some chat programmes. */
const safeLength = 2000;

/** The link that carries the bundle: what is in it, and that nothing is sent anywhere. */
export default function SharePanel({ close }: { readonly close: () => void }) {
  const store = useStore();
  const { bundle } = useAppState();
  const copied = () => store.share(bundle);
  const [link, setLink] = useState<string | 'too-large'>();
  useEffect(() => {
    void loadLinks().then(({ encodeLink, fitsLink }) => {
      if (!fitsLink(bundle)) return setLink('too-large');
      const fragment = encodeLink(bundle);
      history.replaceState(null, '', fragment);
      setLink(location.href.split('#')[0] + fragment);
    });
  }, [bundle]);
  return (
    <Dialog title="Share" close={close}>
      {link === 'too-large' ? (
        <p>This file is too large for a link. Download it and send the file.</p>
      ) : (
        <>
          <p>
            The link holds the whole file, <code>{bundle.files[0]?.name}</code>, for {targetName(bundle.target)}{' '}
            (systemd {bundle.target}). It is in the part behind the #, which browsers do not send: nothing is uploaded,
            and no server sees it.
          </p>
          <textarea
            className="field"
            aria-label="Link"
            readOnly
            rows={4}
            value={link ?? 'Making the link …'}
            onFocus={(e) => e.target.select()}
          />
          <div className="actions">
            {link && (
              <CopyButton text={() => link} what="Link" label="Copy link" className="button primary" copied={copied} />
            )}
            {link && (
              <CopyButton
                text={() => markdownLink(bundle.files[0]?.name ?? bundle.name, link)}
                what="Markdown link"
                label="Copy as Markdown"
                className="button"
                copied={copied}
              />
            )}
            {link && <span className="muted">{link.length.toLocaleString('en')} characters</span>}
          </div>
          {link && link.length > safeLength && (
            <p className="note warning">
              Some chat and ticket systems cut off links of more than 2,000 characters. If in doubt, send the file.
            </p>
          )}
        </>
      )}
    </Dialog>
  );
}
