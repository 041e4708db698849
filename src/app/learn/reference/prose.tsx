import Markdown from 'markdown-to-jsx';
import { createContext, isValidElement, type ReactElement, type ReactNode, Suspense, useContext } from 'react';
import type { Directive } from '../../../model/index.ts';
import { learnPage } from '../../state/address.ts';
import { Example } from './example.tsx';
import { pageOfName } from './pages.ts';

const Section = createContext<Directive['section'] | undefined>(undefined);

/** A text of ours: names of directives lead to their pages, and examples say what systemd makes of them. Raw HTML is shown as text. */
export function Prose({
  text,
  section,
}: {
  readonly text: string;
  readonly section?: Directive['section'] | undefined;
}) {
  return (
    <Section value={section}>
      <div className="prose text">
        <Markdown
          options={{ disableParsingRawHTML: true, forceBlock: true, overrides: { a: Link, code: Name, pre: Fence } }}
        >
          {text}
        </Markdown>
      </div>
    </Section>
  );
}

/** Addresses in texts are those of pages to learn from; there are no others. */
function Link({ href = '', children }: { readonly href?: string; readonly children?: ReactNode }) {
  return <a href={learnPage(href)}>{children}</a>;
}

/** `Accept=` leads to the page about it. */
function Name({ children }: { readonly children?: ReactNode }) {
  const section = useContext(Section);
  const [, name] = /^(\w+)=$/.exec(String(children)) ?? [];
  const page = name === undefined ? undefined : pageOfName(name, section);
  const code = <code>{children}</code>;
  return page === undefined ? code : <a href={learnPage(`reference/${page}`)}>{code}</a>;
}

/** A block of code; that of a unit file is loaded. */
function Fence({ children }: { readonly children?: ReactNode }) {
  if (!isValidElement(children)) return <pre>{children}</pre>;
  const { props } = children as ReactElement<{ className?: string; children?: ReactNode }>;
  const text = String(props.children);
  if (!/\blang-ini\b/.test(props.className ?? '')) return <pre tabIndex={0}>{text}</pre>;
  return (
    <Suspense fallback={<pre>{text}</pre>}>
      <Example text={text} />
    </Suspense>
  );
}
