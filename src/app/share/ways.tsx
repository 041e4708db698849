import type { Bundle } from '../../model/index.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { markdownLink } from './markdown-link.ts';
import { badgeHtml, badgeMarkdown, badgeText, embedHtml } from './snippets.ts';

interface WaysProps {
  readonly bundle: Bundle;
  /** Where the page is, without what is behind `?` and `#`. */
  readonly page: string;
  readonly link: string;
  readonly readable: string | undefined;
  readonly copied: () => void;
}

/** The link as other texts: to be read, for Markdown, as a badge, in a frame. */
export function Ways({ bundle, page, link, readable, copied }: WaysProps) {
  const name = bundle.files[0]?.name ?? bundle.name;
  const badge = new URL('badge.svg', page).href;
  const embed = `${page}?embed${link.slice(page.length)}`;
  const copy = (label: string, text: string) => (
    <CopyButton className="button small" what={label} label={label} text={() => text} copied={copied} />
  );
  return (
    <ul className="ways-to-share" aria-label="Other ways">
      {readable !== undefined && (
        <li>
          <b>Readable link</b>
          <code>{readable.slice(readable.indexOf('#'))}</code>
          <div className="actions">{copy('Copy readable link', readable)}</div>
        </li>
      )}
      <li>
        <b>Markdown</b>
        <code>{markdownLink(name, '…')}</code>
        <div className="actions">{copy('Copy as Markdown', markdownLink(name, link))}</div>
      </li>
      <li>
        <b>Badge</b>
        <img src={badge} alt={badgeText} width="148" height="24" />
        <div className="actions">
          {copy('Badge as Markdown', badgeMarkdown(badge, link))}
          {copy('Badge as HTML', badgeHtml(badge, link))}
        </div>
      </li>
      <li>
        <b>Embed</b>
        <span>
          Read-only, in a frame of your page.{' '}
          <a href={embed} target="_blank" rel="noopener">
            Look at it
          </a>
        </span>
        <div className="actions">{copy('Embed as HTML', embedHtml(embed, name))}</div>
      </li>
    </ul>
  );
}
