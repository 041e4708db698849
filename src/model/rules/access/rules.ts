import type { Rule } from '../rule.ts';
import { abstractStaysOpen } from './abstract-stays-open.ts';
import { directoryShutsOut } from './directory-shuts-out.ts';
import { dynamicOwner } from './dynamic-owner.ts';
import { fewerThanOthers } from './fewer-than-others.ts';
import { groupWithoutRights } from './group-without-rights.ts';
import { openToAll } from './open-to-all.ts';
import { ownerInUserUnit } from './owner-in-user-unit.ts';
import { ownerWithoutMode } from './owner-without-mode.ts';
import { readWithoutWrite } from './read-without-write.ts';
import { unknownOwner } from './unknown-owner.ts';
import { userInSocket } from './user-in-socket.ts';
import { worldWritableDirectory } from './world-writable-directory.ts';

export const accessRules: readonly Rule[] = [
  openToAll,
  ownerWithoutMode,
  readWithoutWrite,
  groupWithoutRights,
  fewerThanOthers,
  userInSocket,
  worldWritableDirectory,
  directoryShutsOut,
  dynamicOwner,
  unknownOwner,
  ownerInUserUnit,
  abstractStaysOpen,
];
