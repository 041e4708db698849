import type { AdviceTable } from './words.ts';

/** What goes wrong with drop-ins over the file of a package. */
export const dropInAdvice = {
  'drop-in/keeps-old-address': (p) => ({
    wrong: `The socket listens on ${p.now} and still on ${p.old}.`,
    why: `${p.key}= is a list: a drop-in adds to what the file below it has.`,
    instead: `Put an empty ${p.key}= above the line to have the new one alone.`,
  }),
  'drop-in/ipv6-only-stays': (p) => ({
    wrong: `${p.address} is IPv6 only here: over IPv4 nobody connects any more.`,
    why: `${p.file} sets BindIPv6Only=ipv6-only, which suits its own two addresses and still counts for yours.`,
    instead: 'Add BindIPv6Only=both, or name 0.0.0.0 and [::] in two lines.',
  }),
  'drop-in/loses-address': (p) => ({
    wrong: `The empty line also takes away ${p.ways}: the socket was on ${p.old}.`,
    why: 'An empty assignment clears the whole list, and the lines behind it do not name that way again.',
    instead: 'Name every address that is still wanted. Where it was meant to go, all is well.',
  }),
  'drop-in/clears-more': (p) => ({
    wrong: `An empty ${p.key}= also takes away ${p.lost}${p.more === 0 ? '' : `, and ${p.more} more`}.`,
    why: `All ${p.family}…= settings are one list to systemd: an empty one of any name clears them all.`,
    instead: 'Write the others again behind it.',
  }),
  'drop-in/loses-variables': (p) => ({
    wrong: `The empty Environment= also takes away ${p.lost}.`,
    why: 'It clears every variable that the files below set, not only those that are set again.',
    instead: 'Leave it out: a variable that is set again takes the new value anyway.',
  }),
  'drop-in/dependency-stays': (p) => ({
    wrong: `An empty ${p.key}= takes nothing away${p.kept === undefined ? '' : `: ${p.kept} stays`}.`,
    why: 'Dependencies only add up. A drop-in can give a unit more of them, and cannot take one from it.',
    instead: `Copy the whole file to ${p.folder}/${p.unit}, and leave the dependency out there.`,
  }),
  'drop-in/overridden': (p) => ({
    wrong: `${p.line} does not count: ${p.file} sets ${p.now} later.`,
    why: 'Drop-ins are read in the order of their file names, in whichever folder they are.',
    instead: `Give this file a name that comes behind ${p.name} in the alphabet.`,
  }),
  'drop-in/hides-another': (p) => ({
    wrong: `This file hides ${p.hidden}: nothing of that is read.`,
    why: `Both are called ${p.name}, and of drop-ins with one name systemd reads that of the administrator alone.`,
    instead: 'Give this file another name, unless the other one is meant to go.',
  }),
  'drop-in/same-as-below': (p) => ({
    wrong: `${p.line} changes nothing: ${p.file} says so already.`,
    why: 'It makes a difference only when a later version of that file says something else.',
    instead: 'Leave it out, unless it is meant to hold against that.',
  }),
} satisfies AdviceTable;
