import { Circle, CircleCheck } from 'lucide-react';
import { loadMissions, type Mission } from '../../../model/index.ts';
import { learnPage } from '../../state/address.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { MissionPage } from './mission-page.tsx';
import './missions.css';
import { useProgress } from './use-progress.ts';

/** The exercises: the path through them, or one of them. */
export default function MissionsRoom({ path }: { readonly path: string }) {
  const { missions } = useLoaded(loadMissions);
  const { progress, finish, draft } = useProgress();
  const at = missions.findIndex(({ id }) => id === path);
  const mission = missions[at];
  if (mission)
    return (
      <MissionPage
        key={mission.id}
        {...{ mission, draft, finish }}
        number={at + 1}
        next={missions[at + 1]}
        kept={progress.drafts[mission.id]}
        done={progress.done.includes(mission.id)}
      />
    );
  const done = missions.filter(({ id }) => progress.done.includes(id)).length;
  const onward = missions.find(({ id }) => !progress.done.includes(id));
  return (
    <div className="page">
      <h1>Missions</h1>
      {path !== '' && (
        <p className="note warning" role="status">
          <span>There is no mission “{path}”. These there are.</span>
        </p>
      )}
      <p className="lead">
        Short exercises, from a first socket to the ones that cost people days. What counts is what your units mean to
        systemd, not how they are written.
      </p>
      <p className="path">
        <progress value={done} max={missions.length} aria-label="Missions done" /> {done} of {missions.length} done
        {onward && (
          <a className="button primary" href={learnPage(`missions/${onward.id}`)}>
            {done === 0 ? 'Begin' : 'Go on'}: {onward.title}
          </a>
        )}
      </p>
      {levelsOf(missions).map(([level, all]) => (
        <section key={level}>
          <h2>{capital(level)}</h2>
          <ol className="missions">
            {all.map(({ id, title }) => {
              const isDone = progress.done.includes(id);
              return (
                <li key={id}>
                  <a href={learnPage(`missions/${id}`)}>
                    {isDone ? (
                      <CircleCheck size={18} aria-hidden="true" className="yes" />
                    ) : (
                      <Circle size={18} aria-hidden="true" />
                    )}
                    {title}
                    {isDone && <span className="visually-hidden"> (done)</span>}
                  </a>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The missions by level, in the order of the path. */
function levelsOf(missions: readonly Mission[]): readonly (readonly [string, readonly Mission[]])[] {
  const levels = new Map<string, Mission[]>();
  for (const mission of missions) levels.set(mission.level, [...(levels.get(mission.level) ?? []), mission]);
  return [...levels];
}
