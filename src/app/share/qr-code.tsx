import { encodeQR } from 'qr';

/** A link as a picture for a camera. Dark on light in any theme, with the quiet margin that cameras look for. */
export default function QrCode({ text }: { readonly text: string }) {
  const modules = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
  const size = modules.length;
  // Each row is drawn as runs: a tenth of the path that single squares would take.
  const path = modules
    .map((row, y) =>
      runs(row)
        .map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`)
        .join(''),
    )
    .join('');
  return (
    <svg className="qr" role="img" aria-label="QR code of the link" viewBox={`0 0 ${size} ${size}`} width={size * 5}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

/** Where a row is dark: the first module of each run, and how many there are. */
function runs(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1]++;
    else found.push([x, 1]);
  });
  return found;
}
