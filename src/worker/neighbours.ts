/** Names and addresses of this machine itself. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127\.\d+\.\d+\.\d+$/.test(hostname);

/** Whether a page is this app, of whatever build. */
export const isOurs = (html: string): boolean => html.includes('<title>Unitwright</title>');
