const sections: Readonly<Record<string, string>> = {
  Unit: 'What every unit has: its description, and how it relates to others.',
  Socket: 'What systemd listens on, and what is special about it.',
  Service: 'The program that is started, and how it is run.',
  Install: 'What systemctl enable does; systemd itself does not read it when the unit starts.',
};

/** What a section is for. */
export const sectionWords = (name: string): string =>
  sections[name] ??
  (name.startsWith('X-')
    ? 'A section for other programs: systemd passes over it without a word.'
    : 'A section of another kind of unit, or of none.');

/** What a line is that is no setting in force. */
export const explainWords = {
  comment: 'A comment: systemd passes over it.',
  rejected: 'systemd cannot read this line.',
  outside: 'It stands in no section.',
  unread: 'systemd has stopped reading further up.',
  unknown: 'systemd does not know this here.',
  lost: 'systemd does not take this value.',
  reset: (key: string): string => `Empty: clears what was set for ${key}= above.`,
} as const;
