import type { Program } from '../program.ts';

/** Programs that take LISTEN_FDS by themselves, and do nothing else with a socket of systemd. */
const native = /^(?:gunicorn|uwsgi(?:-core)?|puma|dockerd|podman|mariadbd|systemd-socket-proxyd)$/;

/** The descriptors that a command names: `--fd 3`, `--bind fd://3`, `fd/3`, `fd@3`; without standard input and output. */
export const descriptorsIn = ({ args }: Program): readonly { readonly words: string; readonly fd: number }[] =>
  args.flatMap((word, place) => {
    const fd =
      /(?:^|[=:])(?:fd:\/\/|fd\/|fd@|fd:fileno=)(\d{1,4})$/.exec(word)?.[1] ?? /^--?fd=(\d{1,4})$/.exec(word)?.[1];
    if (fd !== undefined) return Number(fd) > 2 ? [{ words: word, fd: Number(fd) }] : [];
    const next = /^--?fd$/.test(word) ? /^\d{1,4}$/.exec(args[place + 1] ?? '')?.[0] : undefined;
    return next !== undefined && Number(next) > 2 ? [{ words: `${word} ${next}`, fd: Number(next) }] : [];
  });

/** Whether a program looks for its sockets from descriptor 3 on, and nowhere else. */
export const wantsDescriptors = (program: Program): boolean =>
  native.test(program.name) || program.args.includes('fd://') || descriptorsIn(program).length > 0;

/** Whether a program asks if `LISTEN_PID` is its own number, as those that take LISTEN_FDS have to. */
export const asksListenPid = (name: string): boolean => native.test(name);
