import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import './parts.css';

interface FigureProps {
  /** What it shows, in a sentence: its text alternative. */
  readonly says: string;
  /** In px; the least where it `grows`. */
  readonly height: number;
  /** The height that what is drawn needs at a width. */
  readonly grows?: (width: number) => number;
  /** Draws it for a width in px, so that letters keep their size on every screen. */
  readonly children: (width: number) => ReactNode;
}

/** A drawing that is as wide as its place. */
export function Figure({ says, height: least, grows, children }: FigureProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = place;
    if (!current) return;
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(current);
      setWidth(current.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const height = Math.max(least, width > 0 && grows ? grows(width) : 0);
  return (
    <div className="figure" ref={place} style={{ minHeight: height }}>
      {width > 0 && (
        <svg role="img" aria-label={says} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          {children(width)}
        </svg>
      )}
    </div>
  );
}
