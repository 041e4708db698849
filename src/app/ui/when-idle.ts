/** Waits for a moment in which nothing is to be done, for two seconds at most; gives what calls it off. */
export function whenIdle(run: () => void): () => void {
  let off = false;
  const go = () => off || run();
  if ('requestIdleCallback' in window) requestIdleCallback(go, { timeout: 2000 });
  else setTimeout(go, 500);
  return () => {
    off = true;
  };
}
