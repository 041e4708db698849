/** What Windows takes for a device, whatever ending it has. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A name for a file that a person saves, as every system takes it. Names come by links, that is from strangers: folders
 * are left out, and so is all that hides, misleads or means something (`..`, NUL, marks that turn the direction of writing,
 * devices of Windows). At most 120 characters; the ending stays.
 */
export function safeName(name: string): string {
  const plain = name
    .slice(name.lastIndexOf('/') + 1)
    .replace(/[^A-Za-z0-9_@.-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .replace(device, 'unit-$&');
  const [ending = ''] = /\.[A-Za-z0-9]{1,12}$/.exec(plain) ?? [];
  return `${plain.slice(0, plain.length - ending.length).slice(0, 120 - ending.length)}${ending}` || 'unit';
}
