import type { Answer, Row } from '../reach/index.ts';
import { listed } from './saying.ts';

/** Who gets in, as the subject of a sentence, and who of them does not, behind it. */
export interface Who {
  readonly who: string;
  readonly but?: string;
}

/** Who gets in by an IP or VSOCK listener; undefined where the units do not say it. */
export function overNetwork(row: Row): Who | undefined {
  const { machine, network, ipv4, ipv6, door } = row;
  if (door.listener.classes.has('vsock') && network.some(({ verdict }) => verdict === 'some'))
    return { who: 'the host of this machine or its guests' };
  const here = machine.verdict === 'yes';
  // Another address of this machine may be let in where the loopback is not.
  const byAnother = machine.verdict === 'unknown' && machine.reason === 'own-address';
  if ([...(byAnother ? [] : [machine]), ...network].some(({ verdict }) => verdict === 'unknown')) return undefined;
  if (network.every(({ verdict }) => verdict === 'no')) return { who: here ? 'only this machine' : 'nobody' };
  const but = here ? '' : byAnother ? ', but not by the loopback' : ', but not this machine';
  const [only, other] = network;
  const said =
    only && !other ? byOneWay(only, here, spoken(ipv4.others, ipv6.others)) : byTwo(ipv4.others, ipv6.others, here);
  if (!said) return undefined;
  return said.startsWith('anyone') && but !== '' ? { who: said, but } : { who: said };
}

/** By which families other machines come, where it is one of the two. */
const spoken = (by4: Answer, by6: Answer): string =>
  by4.verdict === 'no' && by6.verdict !== 'no'
    ? ' by IPv6'
    : by6.verdict === 'no' && by4.verdict !== 'no'
      ? ' by IPv4'
      : '';

/** More networks than these are counted. */
const named = 4;

/** The networks of an answer, behind what is let in or kept out besides. */
function networks({ params }: Answer, ...besides: readonly string[]): string {
  const all = String(params.networks).split(' ');
  const shown = all.length > named ? [...all.slice(0, named - 1), `${all.length - named + 1} more`] : all;
  return listed([...besides, ...shown]).join('');
}

/** The networks that are kept out, and what of them is not. */
const kept = (answer: Answer): string =>
  answer.params.saved === undefined
    ? networks(answer)
    : `${networks(answer)} without ${listed(String(answer.params.saved).split(' ')).join('')}`;

/** Where both families are alike, or one is all there is. */
function byOneWay(answer: Answer, here: boolean, family: string): string | undefined {
  if (answer.verdict === 'yes') return `anyone on the network${family}`;
  switch (answer.reason) {
    case 'only':
      return `only ${here ? networks(answer, 'this machine') : networks(answer)}`;
    case 'all-but':
      return `anyone on the network${family} but ${kept(answer)}`;
    case 'link-only':
      return near(
        here,
        `those on ${answer.params.interface ? `the link of ${answer.params.interface}` : 'the same link'}`,
      );
    case 'device':
      return near(here, `those that come by ${answer.params.interface}`);
    default:
      return undefined;
  }
}

const near = (here: boolean, others: string): string => `only ${here ? `this machine and ${others}` : others}`;

/** Where the families differ. */
function byTwo(by4: Answer, by6: Answer, here: boolean): string | undefined {
  if (by4.verdict === 'no') return byOneWay(by6, here, ' by IPv6');
  if (by6.verdict === 'no') return byOneWay(by4, here, ' by IPv4');
  const [wide, narrow] = by4.verdict === 'yes' ? [by4, by6] : [by6, by4];
  if (wide.verdict === 'yes' && narrow.reason === 'all-but') return `anyone on the network but ${kept(narrow)}`;
  if (by4.reason === by6.reason && (by4.reason === 'only' || by4.reason === 'all-but')) {
    const together = (name: string) => [by4, by6].flatMap(({ params }) => params[name] ?? []).join(' ');
    const saved = together('saved');
    const both = { ...by4, params: { networks: together('networks'), ...(saved === '' ? {} : { saved }) } };
    return byOneWay(both, here, '');
  }
  const [four, six] = [byOneWay(by4, here, ' by IPv4'), byOneWay(by6, here, ' by IPv6')];
  if (four === undefined || six === undefined) return undefined;
  return by4.verdict === 'yes' ? `${four}, and by IPv6 ${six}` : `${six}, and by IPv4 ${four}`;
}
