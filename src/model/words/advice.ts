import { accessAdvice } from './access-advice.ts';
import { connectionsAdvice } from './connections-advice.ts';
import { dropInAdvice } from './drop-in-advice.ts';
import { effectAdvice } from './effect-advice.ts';
import { enableAdvice } from './enable-advice.ts';
import { listenAdvice } from './listen-advice.ts';
import { orderAdvice } from './order-advice.ts';
import { pairAdvice } from './pair-advice.ts';
import { textAdvice } from './text-advice.ts';

/** What is said of mistakes about which systemd is silent, by the code of the rule. */
export const adviceTable = {
  ...listenAdvice,
  ...accessAdvice,
  ...effectAdvice,
  ...connectionsAdvice,
  ...enableAdvice,
  ...orderAdvice,
  ...pairAdvice,
  ...textAdvice,
  ...dropInAdvice,
};

/** The code of a rule. A rule without words does not compile. */
export type AdviceCode = keyof typeof adviceTable;

/** The codes of all rules. */
export const adviceCodes = Object.keys(adviceTable) as readonly AdviceCode[];

/** Whether a text is the code of a rule. */
export const isAdviceCode = (text: string): text is AdviceCode => Object.hasOwn(adviceTable, text);
