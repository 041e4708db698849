import { useId } from 'react';

interface SliderProps {
  readonly label: string;
  /** Behind the number: `s`, `per second`. */
  readonly unit?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** Each step of the slider is a factor: for amounts that differ by more than a hundred times. */
  readonly byFactor?: boolean;
  readonly change: (value: number) => void;
}

const notches = 200;

/** An amount to drag or to type; both are one value. */
export function Slider({ label, unit = '', value, min, max, step = 1, byFactor = false, change }: SliderProps) {
  const id = useId();
  const low = Math.max(min, step);
  const notch = Math.round((Math.log(Math.max(value, low) / low) / Math.log(max / low)) * notches);
  const round = (amount: number) => Number((Math.round(amount / step) * step).toPrecision(3));
  const range = byFactor
    ? { min: 0, max: notches, step: 1, value: notch }
    : { min, max, step, value: Math.min(max, Math.max(min, value)) };
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        {...range}
        aria-valuetext={`${value} ${unit}`.trim()}
        onChange={(event) => {
          const at = Number(event.target.value);
          change(byFactor ? Math.min(max, round(low * (max / low) ** (at / notches))) : at);
        }}
      />
      <span className="amount">
        <input
          className="field"
          type="number"
          aria-label={`${label}, as a number`}
          min={min}
          max={max}
          step="any"
          value={value}
          onChange={(event) => {
            const typed = event.target.valueAsNumber;
            if (!Number.isNaN(typed)) change(Math.min(max, Math.max(min, typed)));
          }}
        />
        <span className="muted">{unit}</span>
      </span>
    </div>
  );
}

/** The number that an address says, within bounds; `otherwise` where it says none. */
export function numberIn(text: string, min: number, max: number, otherwise: number): number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? Math.min(max, Math.max(min, number)) : otherwise;
}
