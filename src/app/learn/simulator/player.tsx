import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { loadSimulation, type Setup, type Step } from '../../../model/index.ts';
import { learnPage } from '../../state/address.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Result } from '../parts/result.tsx';
import { Stage } from './stage.tsx';
import { States } from './states.tsx';

/** How long a step is shown while it plays, in ms. */
const pace = 1800;

interface PlayerProps {
  readonly setup: Setup;
  readonly steps: readonly Step[];
  /** The step to show, from 0; what is out of bounds or no number is brought back. */
  readonly at: number;
  readonly go: (to: number) => void;
}

/** Steps to walk through: by buttons, a slider, the list, or by themselves. */
export function Player({ setup, steps, at, go }: PlayerProps) {
  const { stepWords } = useLoaded(loadSimulation);
  const last = steps.length - 1;
  const index = Number.isFinite(at) ? Math.min(last, Math.max(0, Math.round(at))) : 0;
  const [playing, setPlaying] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const running = playing && index < last;
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => go(index + 1), pace);
    return () => clearTimeout(timer);
  });
  useEffect(() => {
    const { current } = list;
    const item = current?.children[index];
    // Within the list alone: the page stays where it is.
    if (current && item instanceof HTMLElement) current.scrollTop = item.offsetTop - current.clientHeight / 2;
  }, [index]);
  const step = steps[index];
  if (!step) return <Result>Nothing happens.</Result>;
  const walk = (to: number) => {
    setPlaying(false);
    go(to);
  };
  return (
    <>
      <Stage setup={setup} states={steps.map(({ state }) => state)} state={step.state} says={stepWords(step)} />
      <div className="walk">
        <button type="button" className="button" disabled={index === 0} onClick={() => walk(index - 1)}>
          <ChevronLeft size={16} aria-hidden="true" /> Back
        </button>
        <button
          type="button"
          className="button"
          disabled={last < 1}
          onClick={() => {
            if (index === last) go(0);
            setPlaying(!running);
          }}
        >
          {running ? <Pause size={16} aria-hidden="true" /> : <Play size={16} aria-hidden="true" />}
          {running ? 'Pause' : 'Play'}
        </button>
        <button type="button" className="button primary" disabled={index === last} onClick={() => walk(index + 1)}>
          Next <ChevronRight size={16} aria-hidden="true" />
        </button>
        <input
          type="range"
          aria-label="Step"
          aria-valuetext={`step ${index + 1} of ${steps.length}`}
          min={0}
          max={last}
          value={index}
          onChange={(event) => walk(event.target.valueAsNumber)}
        />
        <span className="muted count">
          {index + 1} / {steps.length}
        </span>
      </div>
      <Result>{stepWords(step)}</Result>
      {step.settings.length > 0 && (
        <p className="decided">
          Decided by{' '}
          {step.settings.map(({ section, name, shown, entry }, i) => (
            <span key={`${section} ${name}`}>
              {i > 0 && ', '}
              <a href={learnPage(`reference/${section === 'Socket' ? name : `${section}.${name}`}`)}>
                <code>
                  {name}={shown}
                </code>
              </a>
              {entry === undefined && ' (default)'}
            </span>
          ))}
        </p>
      )}
      <div className="below">
        <States setup={setup} state={step.state} />
        <section aria-labelledby="steps-title">
          <h2 id="steps-title">All that happens</h2>
          <ol className="steps" ref={list}>
            {steps.map((each, i) => (
              <li key={i}>
                <button type="button" aria-current={i === index ? 'step' : undefined} onClick={() => walk(i)}>
                  <span className="when">{(each.at / 1000).toFixed(2)} s</span>
                  <span>{stepWords(each)}</span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </>
  );
}
