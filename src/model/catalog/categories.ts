/** The groups of the form, in order, by what a person wants. */
export const categories = [
  {
    id: 'listen',
    title: 'Listen',
    group: 'Socket',
    lead: 'What the unit listens on. The service receives these in this order.',
  },
  {
    id: 'files',
    title: 'Files and access',
    group: 'Socket',
    lead: 'Who may connect to sockets and FIFOs in the file system.',
  },
  {
    id: 'addresses',
    title: 'Addresses and devices',
    group: 'Socket',
    lead: 'How IP addresses are bound, and to which interface.',
  },
  { id: 'activation', title: 'Activation', group: 'Socket', lead: 'What is started, and what it is handed.' },
  {
    id: 'limits',
    title: 'Limits',
    group: 'Socket',
    lead: 'How much may wait, and how often the service may be started.',
  },
  { id: 'tcp', title: 'TCP and keep-alive', group: 'Socket', lead: 'How TCP connections behave once they are made.' },
  {
    id: 'buffers',
    title: 'Buffers and IP',
    group: 'Socket',
    lead: 'Sizes in the kernel, and the marks on each packet.',
  },
  {
    id: 'identity',
    title: 'Identity and security',
    group: 'Socket',
    lead: 'What the service learns about its peers, and labels of security modules.',
  },
  {
    id: 'commands',
    title: 'Commands',
    group: 'Socket',
    lead: 'Programs run before and after the socket is opened and closed.',
  },
  { id: 'unit', title: 'Unit', group: 'Around it', lead: 'Its description, and how it relates to other units.' },
  { id: 'install', title: 'Install', group: 'Around it', lead: 'What systemctl enable does with it.' },
  {
    id: 'other',
    title: 'Process and limits',
    group: 'Around it',
    lead: 'Settings shared with services. They apply to the commands of the socket unit.',
  },
] as const;

export type Category = (typeof categories)[number];
export type CategoryId = Category['id'];
