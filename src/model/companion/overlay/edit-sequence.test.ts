import { describe, expect, test } from 'vitest';
import type { Bundle } from '../../unit/bundle.ts';
import { editSequence } from './edit-sequence.ts';

const bundle = (text: string, more: Partial<Bundle> = {}, vendor = '[Socket]\nListenStream=22\n'): Bundle => ({
  name: 'ssh',
  target: 252,
  files: [
    { name: '/usr/lib/systemd/system/ssh.socket', text: vendor },
    { name: 'ssh.socket.d/override.conf', text },
  ],
  ...more,
});

const commands = (of: Bundle, unit = 'ssh.socket') => editSequence(of, unit).map(({ command }) => command);

describe('the way of a drop-in into a machine', () => {
  test('is an editor or files, then systemd reads it, and how to undo it', () => {
    expect(commands(bundle('[Socket]\nListenStream=\nListenStream=2222\n'))).toEqual([
      'sudo systemctl edit ssh.socket',
      'sudo mkdir -p /etc/systemd/system/ssh.socket.d',
      "sudo tee /etc/systemd/system/ssh.socket.d/override.conf > /dev/null <<'EOF'\n[Socket]\nListenStream=\nListenStream=2222\nEOF",
      'sudo systemctl daemon-reload',
      'sudo systemctl stop ssh.service',
      'sudo systemctl restart ssh.socket',
      'systemctl cat ssh.socket',
      'sudo systemctl revert ssh.socket',
    ]);
  });

  test('stops no service where each connection has its own', () => {
    const accepting = commands(bundle('[Socket]\nBacklog=5\n', {}, '[Socket]\nListenStream=22\nAccept=yes\n'));
    expect(accepting.filter((command) => command.includes(' stop '))).toEqual([]);
  });

  test('needs no root for a user’s manager', () => {
    const user = commands(bundle('[Socket]\nBacklog=5\n', { manager: 'user' }));
    expect(user[0]).toBe('systemctl --user edit ssh.socket');
    expect(user[1]).toBe('mkdir -p ~/.config/systemd/user/ssh.socket.d');
    expect(user.filter((command) => command.includes('sudo') || command.includes('/etc/'))).toEqual([]);
  });

  test('ends the text with a word that is no line of it', () => {
    const [, , written = ''] = commands(bundle('# EOF\nEOF\n[Socket]\nBacklog=5'));
    expect(written.split('\n')[0]).toMatch(/<<'EOF_'$/);
    expect(written.split('\n').slice(-2)).toEqual(['Backlog=5', 'EOF_']);
  });

  test('makes the links anew where [Install] changes', () => {
    expect(commands(bundle('[Install]\nWantedBy=a.target\n'))).toContain('sudo systemctl reenable ssh.socket');
  });

  test('says what the editor throws away', () => {
    const [first] = editSequence(bundle('[Socket]\nBacklog=5\n'), 'ssh.socket');
    expect(first?.why).toContain('thrown away');
    expect(editSequence(bundle('[Socket]\nBacklog=5\n', { target: 247 }), 'ssh.socket')[0]?.why).not.toContain(
      'thrown',
    );
  });

  test('edits drop-ins of other names by their names where systemctl can', () => {
    const more = (target: number): Bundle => ({
      ...bundle('', { target }),
      files: [...bundle('').files, { name: 'ssh.socket.d/10-port.conf', text: '[Socket]\nBacklog=5\n' }],
    });
    expect(commands(more(257))[0]).toBe('sudo systemctl edit --drop-in=10-port.conf ssh.socket');
    expect(commands(more(252))[0]).toBe('sudo mkdir -p /etc/systemd/system/ssh.socket.d');
  });

  test('is nothing where there is nothing to write', () => {
    expect(commands(bundle(''))).toEqual([]);
    expect(commands(bundle('[Socket]\nBacklog=5\n'), 'other.socket')).toEqual([]);
  });
});
