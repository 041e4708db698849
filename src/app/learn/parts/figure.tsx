import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import './parts.css';

interface FigureProps {
  /** What it shows, in a sentence: its text alternative. */
  readonly says: string;
  readonly height: number;
  /** Draws it for a width in px, so that letters keep their size on every screen. */
  readonly children: (width: number) => ReactNode;
}

/** A drawing that is as wide as its place. */
export function Figure({ says, height, children }: FigureProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = place;
    if (!current) return;
    const measure = () => setWidth(current.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
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
