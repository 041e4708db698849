import './share.css';
import { QrCode as QrIcon, Share2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { loadLinks } from '../../model/index.ts';
import { learnIn } from '../state/address.ts';
import { viewToShare } from '../state/pane.ts';
import { useAppState, useStore } from '../state/store-context.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Ways } from './ways.tsx';
import { WhatIsInIt } from './what-is-in-it.tsx';

const QrCode = lazy(() => import('./qr-code.tsx'));

/** Longer links than this are cut off by some chat programmes. */
const safeLength = 2000;
/** The code of a longer link has modules too fine for the camera of a phone. */
const longestCode = 1500;

interface SharePanelProps {
  readonly close: () => void;
  readonly open: (panel: 'download') => void;
}

interface Made {
  readonly link: string;
  readonly readable: string | undefined;
}

/** The link that carries the bundle: what is in it, that nothing is sent anywhere, and how to pass it on. */
export default function SharePanel({ close, open }: SharePanelProps) {
  const store = useStore();
  const { bundle, active } = useAppState();
  const view = viewToShare({ bundle, active });
  const page = location.origin + location.pathname;
  const copied = () => store.share(bundle);
  const [made, setMade] = useState<Made | 'too-large'>();
  const [code, setCode] = useState(false);
  useEffect(() => {
    void loadLinks().then(({ encodeLink, fitsLink, readableLink }) => {
      if (!fitsLink(bundle)) return setMade('too-large');
      const fragment = encodeLink(bundle, view);
      const readable = readableLink(bundle);
      history.replaceState(null, '', fragment);
      setMade({
        link: page + fragment,
        readable: readable !== undefined && readable.length <= safeLength ? page + readable : undefined,
      });
    });
  }, [bundle, view, page]);
  const download = (
    <button type="button" className="fix" onClick={() => open('download')}>
      Download the files
    </button>
  );
  if (made === 'too-large')
    return (
      <Dialog title="Share" close={close}>
        <p>These files are too large for a link. Send the files themselves.</p>
        <p className="actions">{download}</p>
      </Dialog>
    );
  const { link, readable } = made ?? { link: undefined, readable: undefined };
  return (
    <Dialog title="Share" close={close}>
      <WhatIsInIt bundle={bundle} view={view} />
      <textarea
        className="field"
        aria-label="Link"
        readOnly
        rows={3}
        value={link ?? 'Making the link …'}
        onFocus={(e) => e.target.select()}
      />
      {link !== undefined && (
        <>
          <div className="actions">
            <CopyButton text={() => link} what="Link" label="Copy link" className="button primary" copied={copied} />
            {'share' in navigator && (
              <button type="button" className="button" onClick={() => void passOn(bundle.name, link, copied)}>
                <Share2 size={15} aria-hidden="true" /> Pass on …
              </button>
            )}
            <button type="button" className="button" aria-expanded={code} onClick={() => setCode(!code)}>
              <QrIcon size={15} aria-hidden="true" /> QR code
            </button>
            <span className="muted">{link.length.toLocaleString('en')} characters</span>
          </div>
          {link.length > safeLength && (
            <p className="note warning">
              <span>
                Some chat and ticket systems cut off links of more than 2,000 characters. If in doubt, send the files.
              </span>
              {download}
            </p>
          )}
          {code &&
            (link.length > longestCode ? (
              <p className="note info">
                <span>The link is too long for a QR code that a phone can read: that ends at 1,500 characters.</span>
              </p>
            ) : (
              <Suspense fallback={<p className="muted">Loading …</p>}>
                <QrCode text={link} />
              </Suspense>
            ))}
          <Ways {...{ bundle, page, link, readable, copied }} />
        </>
      )}
      <ThisPage page={page} />
    </Dialog>
  );
}

/** The link to a page to learn from, while one is open: it needs no unit. */
function ThisPage({ page }: { readonly page: string }) {
  if (!learnIn(location.search)) return null;
  const link = page + location.search;
  return (
    <ul className="ways-to-share" aria-label="This page">
      <li>
        <b>This page</b>
        <code>{location.search}</code>
        <div className="actions">
          <CopyButton
            className="button small"
            what="Link to this page"
            label="Copy link to this page"
            text={() => link}
          />
        </div>
      </li>
    </ul>
  );
}

/** Gives the link to the platform's share sheet. That nobody was chosen there is no fault. */
async function passOn(name: string, url: string, done: () => void): Promise<void> {
  try {
    await navigator.share({ title: `${name} – Unitwright`, url });
    done();
  } catch {
    // Closed without a choice, or not allowed here: the link can be copied all the same.
  }
}
