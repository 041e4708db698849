import fc from 'fast-check';

/** Any string at all: control characters, NUL, lone surrogates. */
export const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
});

/** Strings of what matters to the reader of unit files: it meets every path of it soon. */
export const unitText = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom('\n', '\r', '\r\n', '\0', '\\\n', '\\', '\\\\', ' ', '\t', '=', '#', ';'),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom('[Socket]', '[Unit]', '[', ']', '"', '\uFEFF', '\uD800', 'é', '%t', '\v'),
      },
      { weight: 3, arbitrary: fc.constantFrom('ListenStream=8080', 'Backlog=', 'Accept = yes', 'a', 'Service', '80') },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));
