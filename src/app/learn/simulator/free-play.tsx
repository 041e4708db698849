import { useState } from 'react';
import { loadSimulation, type Setup } from '../../../model/index.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Player } from './player.tsx';

const buttons: readonly (readonly [title: string, words: readonly (readonly [word: string, text: string])[]])[] = [
  [
    'Clients',
    [
      ['come', 'A client comes'],
      ['stranger', 'One from elsewhere comes'],
    ],
  ],
  [
    'The program',
    [
      ['answer', 'answers one'],
      ['end', 'ends well'],
      ['crash', 'crashes'],
    ],
  ],
  [
    'systemctl',
    [
      ['start-socket', 'start the socket'],
      ['stop-socket', 'stop the socket'],
      ['restart-socket', 'restart the socket'],
      ['stop-service', 'stop the service'],
      ['restart-service', 'restart the service'],
    ],
  ],
];

interface FreePlayProps {
  readonly setup: Setup;
  /** What was done, by words with dots between. */
  readonly done: string;
  readonly step: string;
  readonly change: (values: { play?: string; step: string }) => void;
}

/** Whatever the reader does, one thing a second. */
export function FreePlay({ setup, done, step, change }: FreePlayProps) {
  const { ownScenario, play } = useLoaded(loadSimulation);
  const [chosen, setDoor] = useState(0);
  // The units may be others now.
  const door = chosen < setup.doors.length ? chosen : 0;
  const steps = play(setup, ownScenario(done, setup));
  const act = (word: string) => {
    const where = door > 0 && (word === 'come' || word === 'stranger') ? `-${door + 1}` : '';
    // On to the first thing that comes of it.
    change({ play: `${done}.${word}${where}`, step: String(steps.length) });
  };
  const words = done.split('.');
  return (
    <>
      <div className="deeds">
        {buttons.map(([title, all]) => (
          <fieldset key={title}>
            <legend>{title}</legend>
            {title === 'Clients' && setup.doors.length > 1 && (
              <label>
                at{' '}
                <select
                  className="field"
                  aria-label="Listener"
                  value={door}
                  onChange={(event) => setDoor(Number(event.target.value))}
                >
                  {setup.doors.map(({ address }, i) => (
                    <option key={`${i} ${address}`} value={i}>
                      {address}
                    </option>
                  ))}
                </select>
              </label>
            )}
            {all
              .filter(([word]) => !(setup.accept && word.endsWith('-service')))
              .map(([word, text]) => (
                <button key={word} type="button" className="button small" onClick={() => act(word)}>
                  {text}
                </button>
              ))}
          </fieldset>
        ))}
        <div className="actions">
          <button
            type="button"
            className="button quiet small"
            disabled={words.length < 2}
            onClick={() => change({ play: words.slice(0, -1).join('.'), step: '9999' })}
          >
            Take the last back
          </button>
          <button
            type="button"
            className="button quiet small"
            disabled={words.length < 2}
            onClick={() => change({ play: 'boot', step: '0' })}
          >
            Begin anew
          </button>
        </div>
      </div>
      <Player setup={setup} steps={steps} at={Number(step)} go={(to) => change({ step: String(to) })} />
    </>
  );
}
