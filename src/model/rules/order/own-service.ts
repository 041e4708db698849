import { type ListWord, listWords } from '../list-words.ts';
import type { Pair } from '../rule.ts';

/** Where a socket unit names the service that it starts, in some of its lines. */
export const ownServiceIn = ({ socket }: Pick<Pair, 'socket'>, ...keys: readonly string[]): readonly ListWord[] =>
  socket.unit.accept ? [] : listWords(socket, 'Unit', ...keys).filter(({ word }) => word === socket.unit.service);
