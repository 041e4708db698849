# A program for tests that behaves as it is told: sim-program.py JSON, see Program in src/model/simulation/event.ts.
# A client sends its number; /run/sim/finish.NUMBER lets it have its answer, /run/sim/exit.0 and exit.1 end the program, with .NUMBER that of one client.
import json, os, select, socket, sys, time

told = json.loads(sys.argv[1])
began = time.monotonic()
served, doors, single = {}, [], False

def seconds(key): return told[key] / 1000 if key in told else None

def gone(path):
    try: os.remove(path)
    except OSError: return False
    return True

def check_end():
    for status in (0, 1):
        for whose in ('', *(f'.{number}' for number in served.values())):
            if gone(f'/run/sim/exit.{status}{whose}'): os._exit(status)
    after = seconds('endsAfter')
    if after is not None and time.monotonic() - began >= after: os._exit(1 if told.get('fails') else 0)

def ready():
    address = os.environ.get('NOTIFY_SOCKET')
    if address:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as s:
            s.sendto(b'READY=1', '\0' + address[1:] if address[0] == '@' else address)

passed = [socket.socket(fileno=fd) for fd in range(3, 3 + int(os.environ.get('LISTEN_FDS', '0')))]
while time.monotonic() - began < (seconds('readyAfter') or 0):
    check_end()
    time.sleep(0.01)
ready()

for s in passed:
    if s.type == socket.SOCK_DGRAM or s.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN): doors.append(s)
    else: single, served[s] = True, None
worked = time.monotonic()
while True:
    check_end()
    if not told['takes']:
        time.sleep(0.01)
        continue
    for s in select.select([*doors, *served], [], [], 0.02)[0]:
        worked = time.monotonic()
        if s in doors:
            if s.type == socket.SOCK_DGRAM:
                data, sender = s.recvfrom(100)
                s.sendto(b'answer', sender)
            else: served[s.accept()[0]] = None
            continue
        data = s.recv(100)
        if data: served[s] = data.decode().strip()
        else: del served[s]
    for s, number in [*served.items()]:
        if number is not None and ('serves' in told or gone(f'/run/sim/finish.{number}')):
            s.send(b'answer')
            s.close()
            del served[s]
            worked = time.monotonic()
    if single and not served: os._exit(0)
    if 'idle' in told and not served and time.monotonic() - worked > seconds('idle'): os._exit(0)
