/** The partitions of an image by name, in systemd's order (`partition_designator_from_string`). */
export const partitions: readonly string[] = [
  'root',
  'usr',
  'home',
  'srv',
  'esp',
  'xbootldr',
  'swap',
  'root-verity',
  'usr-verity',
  'root-verity-sig',
  'usr-verity-sig',
  'tmp',
  'var',
];
