import { learnPage } from '../../state/address.ts';
import LongerText from './longer-text.tsx';
import { topics } from './pages.ts';
import './reference.css';

/** The pages about what goes beyond one directive: all of them, or one. */
export default function TopicRoom({ path }: { readonly path: string }) {
  const topic = topics.find(({ id }) => id === path);
  if (topic)
    return (
      <article className="page">
        <p className="crumbs">
          <a href={learnPage('reference')}>Reference</a> <span aria-hidden="true">›</span> Topics
        </p>
        <h1>{topic.title}</h1>
        <p className="lead">{topic.about}</p>
        <LongerText path={`topics/${topic.id}`} />
      </article>
    );
  return (
    <div className="page">
      <h1>Topics</h1>
      {path !== '' && (
        <p className="note warning" role="status">
          <span>There is no topic “{path}”. These are there.</span>
        </p>
      )}
      <TopicCards />
    </div>
  );
}

/** A card for each topic. */
export const TopicCards = () => (
  <ul className="cards">
    {topics.map(({ id, title, about }) => (
      <li key={id}>
        <a href={learnPage(`topics/${id}`)}>
          <b>{title}</b>
          <span>{about}</span>
        </a>
      </li>
    ))}
  </ul>
);
