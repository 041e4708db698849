export { cellWords, peopleWords } from '../words/reach-cells.ts';
export { askerProblemWords, provisoWords, reasonWords } from '../words/reach-words.ts';
export { type Answer, type Decider, type Door, doorsOf } from './answer.ts';
export { type Asker, readAsker } from './asker.ts';
export { canConnect } from './connect.ts';
export { type Row, rowOf, rowsOf } from './row.ts';
