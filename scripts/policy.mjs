// What a browser is told about the page: the one source of all that hosts send and of what stands in the page itself.
// `make-headers.mjs` writes the files for hosts, the build puts the policy into index.html.

/** Directives of the Content-Security-Policy. Nothing is allowed but what has a line here. */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // A picture that is saved as PNG is drawn from an address of its own making.
  'img-src': "'self' data:",
  // Texts of this origin, and a unit from an address that the user types.
  'connect-src': "'self' https:",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  // The one address of code that is told to the browser by a text: that of the service worker (src/app/offline/worker.ts).
  'trusted-types': 'unitwright-worker',
};

const written = (all) =>
  Object.entries(all)
    .map((pair) => pair.join(' '))
    .join('; ');

/** The policy, which the page says of itself as well. Who may frame it is not in it: framed, it is a view and no more. */
export const policy = written(directives);

/** Headers of every answer. */
export const headers = {
  'Content-Security-Policy': policy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** How long an answer may be kept: what has a hash of its content in its name for ever, all else after a question. */
export const caching = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' };
