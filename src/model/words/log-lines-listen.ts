import { type LogTable, onlyFailing, onlyParsing, type Steps, unresolved, until257 } from './log-line-table.ts';

const badAddress = "Failed to parse address value in '{whole}', ignoring: {errno}";
const badInterface = 'Invalid interface name, ignoring: {value}';
const badName = 'Failed to load unit {raw}, ignoring: Unit name {value} is not valid.';

/** A name in the kernel's table of protocols, of which systemd takes only some (`ip_protocol_from_name`). */
const otherProtocols =
  /^(|ip|icmp|igmp|ipip|tcp|egp|pup|udp|idp|tp|dccp|ipv6|rsvp|gre|esp|ah|mtp|beetph|encap|pim|comp|mh|mpls|raw|smc|hopopts|routing|fragment|icmpv6|none|dstopts|ethernet|0|1|2|4|6|8|12|17|22|29|33|41|43|44|46|47|50|51|58|59|60|92|94|98|103|108|135|137|143|255|256)$/i;

const protocol = 'Failed to parse socket protocol, ignoring: {raw}';
const badProtocol = (errno: string): Steps => ({
  252: protocol,
  257: `Failed to parse {key}={raw}, ignoring: ${errno}`,
});

/** The functions that read what sockets have of their own. */
export const listenLines: LogTable = {
  config_parse_socket_listen: {
    // Whether there is such an interface comes first.
    'address/family': [{ where: 'raw', is: /^[^%]*$/, says: 'Address family not supported, ignoring: {raw}' }],
    'address/scope-percent': [
      {
        where: 'raw',
        is: /(^|[^%])(%%)*%\d/,
        says: "Failed to resolve unit specifiers in '{raw}', ignoring: Invalid slot",
      },
      { where: 'raw', is: /./, says: badAddress },
    ],
    'address/*': [
      { where: 'whole', is: /%(?!lo$|.*%)./, says: null },
      { where: 'key', is: /./, says: badAddress },
    ],
    'netlink/*': badAddress,
    'specifier/*': unresolved.quoted('raw'),
    // Of an address it shows only when the unit is put together, and nothing is said.
    'path/not-normalized': [{ where: 'ignoring', is: /./, says: '{key}= path is not normalized, ignoring: {path}' }],
  },
  config_parse_socket_bind: onlyParsing('bind IPv6 only value'),
  config_parse_socket_bindtodevice: { 'interface/*': badInterface, 'specifier/*': unresolved.plain('raw') },
  config_parse_socket_protocol: {
    '*': [
      { where: 'raw', is: otherProtocols, says: badProtocol('Protocol not supported') },
      { where: 'raw', is: /^-[1-9]\d*$/, says: badProtocol('Numerical result out of range') },
      { where: 'raw', is: /^(l2tp|115)$/i, says: { 252: protocol, 257: null } },
      { where: 'raw', is: /^([1-9]\d{0,8}|(?![+-\d]).*)$/, says: badProtocol('Invalid argument') },
      { where: 'raw', is: /./, says: { 252: protocol, 257: null } },
    ],
  },
  config_parse_socket_timestamping: onlyParsing('timestamping precision'),
  config_parse_socket_defer_trigger: onlyFailing,
  config_parse_socket_service: {
    // Specifiers come first.
    'service-name/type': [
      { where: 'raw', is: /%(?![%inNpj])[A-Za-z\d]|^.{256}/s, says: null },
      { where: 'key', is: /./, says: 'Unit must be of type service, ignoring: {value}' },
    ],
    'specifier/too-long': [
      { where: 'raw', is: /%/, says: null },
      { where: 'raw', is: /^[\x00-\x7f]{256}$/, says: badName },
      { where: 'raw', is: /^[\x00-\x7f]*$/, says: unresolved.plain('raw') },
    ],
    'specifier/*': unresolved.plain('raw'),
    'unit-name/is-template': 'Failed to load unit {raw}, ignoring: Unit name {value} is missing the instance name.',
    'unit-name/*': [
      { where: 'value', is: /[\x00-\x1f\x7f]/, says: { 252: badName, 258: null } },
      { where: 'key', is: /./, says: badName },
    ],
  },
  config_parse_fdname: {
    'fd-name/*': 'Invalid file descriptor name, ignoring: {value}',
    'specifier/*': unresolved.quoted('raw'),
  },
  config_parse_ip_tos: { '*': until257('Failed to parse IP TOS value, ignoring: {raw}') },
  config_parse_xattr: {
    'xattr/no-equals': 'Failed to parse extended attribute expression, ignoring: {raw}',
    'xattr/not-user': "Extended attribute name does not begin with 'user.', ignoring: {name}",
    'specifier/*': 'Failed to expand specifiers in extended attribute expression, ignoring: {part}',
  },
  config_parse_unit_path_strv_printf: {
    'specifier/*': unresolved.quoted('word'),
    'words/*': 'Invalid syntax, ignoring: {raw}',
  },
  config_parse_bind_network_interface: { 'interface/*': badInterface },
};
