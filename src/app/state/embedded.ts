/**
 * Whether only the read-only view is to be shown: because the address asks for it, or because another page holds this
 * one in a frame, where nobody may be made to click on what they do not see.
 */
export const isEmbedded = (): boolean => new URLSearchParams(location.search).has('embed') || window.top !== window;
