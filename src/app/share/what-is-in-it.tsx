import { type Bundle, targetName } from '../../model/index.ts';

/** What a link carries, in a sentence, and where it goes: nowhere. */
export function WhatIsInIt({ bundle, view }: { readonly bundle: Bundle; readonly view: string | undefined }) {
  const { files, target, manager } = bundle;
  const name = targetName(target);
  return (
    <p>
      The link holds{' '}
      {files.map((file, i) => (
        <span key={file.name}>
          {i > 0 && (i === files.length - 1 ? ' and ' : ', ')}
          <code>{file.name}</code>
        </span>
      ))}
      {files.length === 0 && 'no file'}, byte for byte, for {name}
      {name.startsWith('systemd') ? '' : ` (systemd ${target})`}
      {manager === 'user' && ', for each user’s own manager'}
      {view !== undefined && <>, and shows {tools[view] ?? <code>{view.replace(/^file:/, '')}</code>} first</>}. It is
      in the part behind the #, which browsers do not send: nothing is uploaded, and no server sees it.
    </p>
  );
}

const tools: Readonly<Record<string, string>> = {
  install: 'how to install them',
  test: 'how to test them',
  code: 'code for the service',
  access: 'who can connect',
  changes: 'what was changed',
};
