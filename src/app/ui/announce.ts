/** The element that screen readers read out when its text changes; it is in the page from the start. */
export const liveRegionId = 'announcements';

/** Says something to screen readers, without moving the focus. */
export function announce(text: string): void {
  const region = document.getElementById(liveRegionId);
  if (region) region.textContent = text;
}
