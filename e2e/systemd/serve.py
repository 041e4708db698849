# A program for tests: says what it was handed in /run/report.NAME, then answers on every descriptor until it is stopped.
import os, select, socket, stat, sys

def describe(fd):
    mode = os.fstat(fd).st_mode
    if not stat.S_ISSOCK(mode):
        return ('fifo' if stat.S_ISFIFO(mode) else 'file'), os.readlink(f'/proc/self/fd/{fd}'), None
    s = socket.socket(fileno=os.dup(fd))
    kind = {1: 'stream', 2: 'datagram', 3: 'raw', 5: 'packets'}[s.type]
    name = s.getsockname()
    if s.family == socket.AF_INET: address = f'{name[0]}:{name[1]}'
    elif s.family == socket.AF_INET6: address = f'[{name[0]}]:{name[1]}'
    elif s.family == socket.AF_UNIX: address = '@' + name[1:].decode() if isinstance(name, bytes) else name
    else: address = f'netlink {s.proto if hasattr(s, "proto") else ""}'.strip()
    return kind, address, s

def passed():
    if 'LISTEN_FDS' in os.environ: return range(3, 3 + int(os.environ['LISTEN_FDS']))
    return [fd for fd in range(3) if stat.S_ISSOCK(os.fstat(fd).st_mode)]

found = {fd: describe(fd) for fd in passed()}
with open(f'/run/report.{sys.argv[1]}.new', 'w') as f:
    print('LISTEN_FDS', os.environ.get('LISTEN_FDS', 'unset'), file=f)
    print('LISTEN_FDNAMES', os.environ.get('LISTEN_FDNAMES', 'unset'), file=f)
    for fd, (kind, address, _) in found.items(): print('fd', fd, kind, address, file=f)
os.rename(f'/run/report.{sys.argv[1]}.new', f'/run/report.{sys.argv[1]}')

def answer(c, data):
    c.send(b'HTTP/1.0 200 OK\r\nContent-Length: 4\r\n\r\nyes\n' if data.startswith(b'GET') else b'yes ' + data)

log = open(f'/run/heard.{sys.argv[1]}', 'a', buffering=1)
pollable = {fd: s for fd, (_, _, s) in found.items()}
while True:
    for fd in select.select(list(pollable), [], [])[0]:
        s = pollable[fd]
        kind = found[fd][0]
        if kind == 'fifo': data = os.read(fd, 100)
        elif kind == 'file':
            import ctypes
            data = ctypes.create_string_buffer(65536)
            size = ctypes.CDLL(None).mq_receive(fd, data, 65536, None)
            data = data.raw[:max(size, 0)]
        elif kind in ('datagram', 'raw'):
            data, sender = s.recvfrom(8192)
            if kind == 'datagram' and sender: s.sendto(b'yes ' + data, sender)
        else:
            listening = s.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN)
            c = s.accept()[0] if listening else s
            data = c.recv(8192)
            if data: answer(c, data)
            if listening: c.close()
            elif not data: sys.exit()
        print(kind, found[fd][1], data[:20], file=log)
