/** The address of the page about a rule, which can be opened in a tab of its own. It carries nothing of the user's. */
export const rulePage = (code: string): string => `?rule=${code}`;

/** The rule that an address asks for. */
export const ruleIn = (search: string): string | undefined =>
  /^[a-z-]+\/[a-z-]+$/.exec(new URLSearchParams(search).get('rule') ?? '')?.[0];
