import { categories, directive, directivesOf } from '../../../model/index.ts';
import { learnPage } from '../../state/address.ts';
import About from '../about.tsx';

/** The pages about directives of `[Socket]`: all of them, or one. */
export default function ReferenceRoom({ path }: { readonly path: string }) {
  const known = path === '' ? undefined : directive('Socket', path);
  if (known)
    return (
      <article className="page">
        <h1 className="mono">{known.name}=</h1>
        <About directive={known} />
      </article>
    );
  return (
    <div className="page">
      <h1>Reference</h1>
      {path !== '' && (
        <p className="note warning" role="status">
          <span>There is no directive “{path}” in [Socket].</span>
        </p>
      )}
      {categories
        .filter(({ group }) => group === 'Socket')
        .map(({ id, title }) => (
          <section key={id}>
            <h2>{title}</h2>
            <ul className="cards">
              {directivesOf(id)
                .filter(({ section }) => section === 'Socket')
                .map(({ name, brief }) => (
                  <li key={name}>
                    <a href={learnPage(`reference/${name}`)}>
                      <b className="mono">{name}</b>
                      <span>{brief}</span>
                    </a>
                  </li>
                ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
