import { learnPage } from '../../state/address.ts';
import './explorers.css';
import { explorers } from './explorers.ts';

const groups = ['Values', 'Connections', 'Files'] as const;

/** The pages where a value is typed and its effect is seen: all of them, or one. */
export default function ExplorersRoom({ path }: { readonly path: string }) {
  const known = explorers.find(({ id }) => id === path);
  if (known)
    return (
      <article className="page explorer" key={known.id}>
        <h1>{known.title}</h1>
        <known.View />
      </article>
    );
  return (
    <div className="page">
      <h1>Explorers</h1>
      {path !== '' && (
        <p className="note warning" role="status">
          <span>There is no explorer “{path}”. These are all.</span>
        </p>
      )}
      {groups.map((group) => (
        <section key={group}>
          <h2>{group}</h2>
          <ul className="cards">
            {explorers
              .filter((each) => each.group === group)
              .map(({ id, title, about }) => (
                <li key={id}>
                  <a href={learnPage(`explorers/${id}`)}>
                    <b>{title}</b>
                    <span>{about}</span>
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
