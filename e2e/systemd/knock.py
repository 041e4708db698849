"""Tries to connect, and says how each attempt ended.

    knock.py FILE NAMESPACE    the attempts in the JSON file that are to be made in this network namespace

An attempt: key, how, and for tcp a port, addresses to (any of them will do), from (an address) and by (an interface);
for all others a path or name, and the user to be. Prints a line "KEY yes" or "KEY no" for each.
"""
import ctypes, errno, json, os, pwd, select, socket, sys, time

KINDS = {'stream': socket.SOCK_STREAM, 'datagram': socket.SOCK_DGRAM, 'packets': socket.SOCK_SEQPACKET}
# Packets that a filter drops are never answered.
PATIENCE = 4


def tell(key, ok):
    print(key, 'yes' if ok else 'no', flush=True)


def begin(attempt, host):
    """A connection that is under way; None where it cannot even begin."""
    family = socket.AF_INET6 if ':' in host else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.setblocking(False)
        if 'from' in attempt:
            sock.bind(socket.getaddrinfo(attempt['from'], 0, family, socket.SOCK_STREAM)[0][4])
        address = socket.getaddrinfo(host, attempt['port'], family, socket.SOCK_STREAM)[0][4]
        if sock.connect_ex(address) in (0, errno.EINPROGRESS):
            return sock
    except OSError:
        pass
    sock.close()
    return None


def over_tcp(attempts):
    waiting, done = {}, set()
    poll = select.poll()
    for attempt in attempts:
        for host in attempt['to']:
            sock = begin(attempt, host)
            if sock:
                waiting[sock.fileno()] = (sock, attempt['key'])
                poll.register(sock, select.POLLOUT)
    end = time.monotonic() + PATIENCE
    while waiting and time.monotonic() < end:
        for fd, _ in poll.poll(200):
            sock, key = waiting.pop(fd)
            poll.unregister(fd)
            if sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == 0:
                done.add(key)
    for attempt in attempts:
        tell(attempt['key'], attempt['key'] in done)


def locally(how, path):
    if how == 'fifo':
        os.close(os.open(path, os.O_WRONLY | os.O_NONBLOCK))
    elif how == 'queue':
        if ctypes.CDLL(None).mq_open(path.encode(), os.O_WRONLY) < 0:
            raise OSError
    elif how == 'netlink':
        family, port = path.split(':')
        with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, int(family)) as sock:
            sock.bind((0, 0))
            sock.sendto(b'\x10' + b'\0' * 15, (int(port), 0))
    else:
        with socket.socket(socket.AF_UNIX, KINDS[how]) as sock:
            sock.settimeout(PATIENCE)
            sock.connect('\0' + path[1:] if path.startswith('@') else path)


def as_user(name, attempts):
    """In a process of its own, as there is no way back from being someone."""
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    user = pwd.getpwnam(name)
    os.initgroups(name, user.pw_gid)
    os.setgid(user.pw_gid)
    os.setuid(user.pw_uid)
    for attempt in attempts:
        try:
            locally(attempt['how'], attempt['path'])
            tell(attempt['key'], True)
        except OSError:
            tell(attempt['key'], False)
    os._exit(0)


with open(sys.argv[1]) as file:
    mine = [each for each in json.load(file) if each.get('in', 'here') == sys.argv[2]]
over_tcp([each for each in mine if each['how'] == 'tcp'])
others = [each for each in mine if each['how'] != 'tcp']
for name in dict.fromkeys(each['user'] for each in others):
    as_user(name, [each for each in others if each['user'] == name])
