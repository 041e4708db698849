import { defaultTarget } from '../model/index.ts';

export const help = `unitwright reads systemd socket and service units as systemd does, and says what it would say.

Usage:
  unitwright check [--systemd VERSION] [--format text|json|sarif|github] [--strict] FILE…
  unitwright show  [--systemd VERSION] [--format text|json] [--all] FILE…
  unitwright fix   [--systemd VERSION] [--write] FILE…

FILE is a unit file, a folder (searched for .socket and .service files) or - for standard input.

Commands:
  check   what systemd would log, line by line, whether it would load the unit, and advice where it is silent
  show    the settings that the unit ends up with, as systemctl show prints them
  fix     puts right what can be put right without asking; prints the change, or makes it with --write

Options:
  --systemd VERSION  the systemd that the files are for: 252, 257.1, debian-12, ubuntu-24.04 … (default: ${defaultTarget})
  --format FORMAT    text, json, and for check: sarif, github
  --strict           check: end with 2 when there are warnings only
  --no-advice        check: only what systemd itself says
  --all              show: the defaults too
  --write            fix: change the files
  --user             the units are of the user manager
  --name NAME        the name of the unit on standard input, such as app.socket
  -q, --quiet        no summary on standard error
  -h, --help         this text
  -V, --version      the version of unitwright

Ends with 0 when all is well, 1 when there are errors, 2 with --strict when there are only warnings, 64 when the call
makes no sense, 66 when a file cannot be read.

Examples:
  unitwright check app.socket app.service
  unitwright check --systemd debian-13 --format github debian/
  curl -s https://example.com/app.socket | unitwright check --name app.socket -
  unitwright show --all app.socket
  unitwright fix --write app.socket
`;
