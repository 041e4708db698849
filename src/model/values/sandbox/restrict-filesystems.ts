import { accepted, type Context, type Kind, type Read, rejected } from '../kind.ts';
import { readStripped } from '../part.ts';
import { quoteWord } from '../word-list.ts';
import { readSelection, rewriteSelection, type Selection, selectionWords, writeSelection } from './selection.ts';

/** The groups: what they are, and what is in them. */
const groups: ReadonlyMap<string, readonly [words: string, members: string]> = new Map([
  ['@basic-api', ['the kernel’s basic interfaces', 'cgroup cgroup2 devpts devtmpfs mqueue proc sysfs']],
  ['@anonymous', ['anonymous files, pipes and sockets', 'anon_inodefs pipefs sockfs']],
  ['@application', ['file systems made by programs', 'autofs fuse overlay']],
  [
    '@auxiliary-api',
    ['further interfaces of the kernel', 'binfmt_misc configfs efivarfs fusectl hugetlbfs rpc_pipefs securityfs'],
  ],
  [
    '@common-block',
    ['the usual file systems of disks', 'btrfs erofs exfat ext4 f2fs iso9660 ntfs3 squashfs udf vfat xfs'],
  ],
  ['@historical-block', ['old file systems of disks', 'ext2 ext3 minix']],
  [
    '@network',
    ['file systems on the network', 'afs ceph cifs gfs gfs2 ncp ncpfs nfs nfs4 ocfs2 orangefs pvfs2 smb3 smbfs'],
  ],
  ['@privileged-api', ['interfaces of the kernel for root', 'bpf debugfs pstore tracefs']],
  ['@security', ['security modules', 'apparmorfs selinuxfs smackfs']],
  ['@temporary', ['file systems in memory', 'ramfs tmpfs']],
  ['@known', ['all that the kernel had at the time', '@known']],
]);

/** From this version on the list is shown; Debian's 252 is built without what reads it back. */
const canShow = 257;

function show({ deny, items }: Selection, { target }: Context): string {
  const names = target < canShow ? [] : items.flatMap((item) => groups.get(item)?.[1].split(' ') ?? item);
  return writeSelection({ deny, items: [...new Set(names)].sort() });
}

/** The name of a file system is taken as it is; that of a group must be known. Follows `bpf_restrict_fs_parse_filesystem`. */
function readName(word: string): Read<string> {
  if (!word.startsWith('@') || groups.has(word)) return accepted(word);
  const lower = word.toLowerCase().replace(/[,;]$/, '');
  return rejected('filesystem/unknown-group', word, {}, { suggestion: groups.has(lower) ? lower : undefined });
}

/** Which file systems can be used; empty clears the list. Follows `config_parse_restrict_filesystems`. */
export const restrictFilesystems: Kind<Selection> = {
  parser: 'config_parse_restrict_filesystems',
  read: (text) =>
    readStripped(text, (stripped) => readSelection(stripped, { flags: { unquote: true }, each: readName })),
  show,
  canonical: ({ deny, items }) => rewriteSelection({ deny, items: items.map((name) => quoteWord(name, false)) }),
  words: (value) => selectionWords(value, 'all file systems', 'no file system'),
  complete: (typed) =>
    [...groups].filter(([text]) => text.startsWith(typed)).map(([text, [words]]) => ({ text, words })),
  examples: ['ext4 tmpfs @basic-api', '~@network', 'xfs'],
};
