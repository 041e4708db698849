import { BookOpen, Download, FolderOpen, Link, Moon, Redo2, Sun, SunMoon, Undo2 } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { targetName, targets } from '../model/index.ts';
import { learnPage } from './state/address.ts';
import { useCalmState, useStore } from './state/store-context.ts';
import { applyTheme, readTheme, type Theme } from './state/theme.ts';
import { UnitName } from './unit-name.tsx';

export type Panel = 'presets' | 'import' | 'share' | 'download' | 'mine';

interface HeaderProps {
  readonly open: (panel: Panel) => void;
  /** A page to learn from is shown, not the builder. */
  readonly learning: boolean;
}

export function Header(props: HeaderProps) {
  const { undoes, redoes, bundle } = useCalmState();
  return <Bar {...props} {...{ undoes, redoes }} target={bundle.target} manager={bundle.manager ?? 'system'} />;
}

interface BarProps extends HeaderProps {
  readonly undoes: string | undefined;
  readonly redoes: string | undefined;
  readonly target: number;
  readonly manager: 'system' | 'user';
}

const Bar = memo(function Bar({ open, learning, undoes, redoes, target, manager }: BarProps) {
  const store = useStore();
  return (
    <header className="header">
      <h1 className="brand">
        <svg
          width="22"
          height="22"
          viewBox="0 0 22 22"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <path d="M7 4H4v14h3M15 4h3v14h-3" />
          <circle cx="11" cy="11" r="2.4" fill="currentColor" stroke="none" />
        </svg>
        <span>Unitwright</span>
      </h1>
      <UnitName />
      <TargetPicker target={target} />
      <ManagerPicker manager={manager} />
      <div className="grow" />
      <div className="tools history">
        <button
          type="button"
          className="button quiet icon"
          aria-label={undoes ? `Undo: ${undoes}` : 'Undo'}
          title={undoes && `Undo: ${undoes}`}
          disabled={!undoes}
          onClick={() => store.undo()}
        >
          <Undo2 size={17} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button quiet icon"
          aria-label={redoes ? `Redo: ${redoes}` : 'Redo'}
          title={redoes && `Redo: ${redoes}`}
          disabled={!redoes}
          onClick={() => store.redo()}
        >
          <Redo2 size={17} aria-hidden="true" />
        </button>
      </div>
      <div className="tools">
        <ThemeButton />
        <a className="button quiet learn" href={learning ? '?' : learnPage('')}>
          <BookOpen size={17} aria-hidden="true" /> <span>{learning ? 'Builder' : 'Learn'}</span>
        </a>
        <button type="button" className="button quiet learn" onClick={() => open('mine')}>
          <FolderOpen size={17} aria-hidden="true" /> <span>My units</span>
        </button>
        <button type="button" className="button quiet" onClick={() => open('presets')}>
          Presets
        </button>
        <button type="button" className="button quiet" onClick={() => open('import')}>
          Import
        </button>
      </div>
      <button type="button" className="button" onClick={() => open('share')}>
        <Link size={15} aria-hidden="true" /> <span>Share</span>
      </button>
      <button type="button" className="button primary" onClick={() => open('download')}>
        <Download size={15} aria-hidden="true" /> <span>Download</span>
      </button>
    </header>
  );
});

/** The systemd that the unit is for, by distribution or by number. */
const TargetPicker = memo(function TargetPicker({ target }: { readonly target: number }) {
  const store = useStore();
  const named = targets.filter((t) => !t.name.startsWith('systemd '));
  const numbered = targets.filter((t) => t.name.startsWith('systemd '));
  const [chosen, setChosen] = useState('');
  const fits = targets.find((t) => t.id === chosen)?.systemd === target;
  const value = fits ? chosen : (named.find((t) => t.name === targetName(target))?.id ?? String(target));
  return (
    <label className="target">
      <span>for</span>
      <select
        aria-label="Target"
        value={value}
        onChange={(event) => {
          setChosen(event.target.value);
          const next = targets.find((t) => t.id === event.target.value);
          if (next) store.retarget(next.systemd);
        }}
      >
        <optgroup label="Distributions">
          {named.map((t) => (
            <option key={t.id} value={t.id}>
              {t.name} · systemd {t.systemd}
            </option>
          ))}
        </optgroup>
        <optgroup label="Versions">
          {numbered.map((t) => (
            <option key={t.id} value={t.id}>
              {t.name}
            </option>
          ))}
          {!numbered.some((t) => t.systemd === target) && <option value={String(target)}>systemd {target}</option>}
        </optgroup>
      </select>
    </label>
  );
});

/** Whose systemd runs the unit: that of the machine, or that of each user who logs in. */
const ManagerPicker = memo(function ManagerPicker({ manager }: { readonly manager: 'system' | 'user' }) {
  const store = useStore();
  return (
    <label className="target manager">
      <span>as</span>
      <select
        aria-label="Manager"
        value={manager}
        onChange={(event) => store.manage(event.target.value === 'user' ? 'user' : 'system')}
      >
        <option value="system">system</option>
        <option value="user">user</option>
      </select>
      <span>unit</span>
    </label>
  );
});

const next: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' };
const names: Readonly<Record<Theme, string>> = { auto: 'as the system', light: 'light', dark: 'dark' };

function ThemeButton() {
  const [theme, setTheme] = useState(readTheme);
  useEffect(() => {
    applyTheme(theme);
    const system = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => applyTheme(theme);
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, [theme]);
  const Icon = { auto: SunMoon, light: Sun, dark: Moon }[theme];
  const label = `Theme: ${names[theme]}`;
  return (
    <button
      type="button"
      className="button quiet icon"
      aria-label={label}
      title={label}
      onClick={() => setTheme(next[theme])}
    >
      <Icon size={17} aria-hidden="true" />
    </button>
  );
}
