/** Pages about how values of a kind are written, by the kind's name. */
const pages: readonly (readonly [RegExp, string, string])[] = [
  [/-address$/, 'topics/address-forms', 'address forms'],
  [/time-span|job-timeout/, 'topics/time-spans', 'time spans'],
  [/size|memory-limit/, 'topics/sizes', 'sizes'],
];

/** The page about how a value of a kind is written; undefined where there is none. */
export function topicOfKind(kind: string): { readonly page: string; readonly title: string } | undefined {
  const found = pages.find(([pattern]) => pattern.test(kind));
  return found && { page: found[1], title: found[2] };
}
