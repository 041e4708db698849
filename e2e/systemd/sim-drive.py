# Does what the events of scenarios say, and waits after each until systemd and the clients are as they are expected to be,
# or for some seconds: sim-drive.py PLANS. Prints a line of JSON for each event: what there was in the end.
import json, os, socket, subprocess, sys, time

PATIENCE = 8
asked = {
    'socket': ['ActiveState', 'SubState', 'Result', 'NConnections', 'NAccepted', 'NRefused'],
    'service': ['ActiveState', 'SubState', 'Result', 'NRestarts'],
}

def systemctl(*words):
    return subprocess.run(['systemctl', *words], capture_output=True, text=True).stdout

class Client:
    def __init__(self, at, source):
        self.at, self.fate, self.socket = at, 'open', None
        family = socket.AF_UNIX if at['address'].startswith('/') else socket.AF_INET
        self.socket = socket.socket(family, socket.SOCK_DGRAM if at['type'] == 'ListenDatagram' else socket.SOCK_STREAM)
        if family == socket.AF_INET: self.socket.bind((source, 0))
        self.into = False
        self.enter()

    def enter(self):
        host, _, port = self.at['address'].rpartition(':')
        self.socket.settimeout(0 if host == '' else 2)
        try:
            self.socket.connect((host, int(port)) if host else self.at['address'])
            self.socket.settimeout(0)
            self.into = True
            self.socket.send(b'%d\n' % self.at['client'])
        except BlockingIOError: pass
        except OSError: self.end('ended')

    def end(self, fate):
        self.fate = fate
        self.socket.close()

    def look(self):
        if self.fate != 'open': return self.fate
        if not self.into: self.enter()
        if not self.into: return self.fate
        try: self.end('answered' if self.socket.recv(100) else 'ended')
        except BlockingIOError: pass
        except OSError: self.end('ended')
        return self.fate

def observe(plan, clients):
    seen = {}
    for which, names in asked.items():
        if which == 'service' and not plan['service']: continue
        shown = dict(line.split('=', 1) for line in systemctl('show', *(f'--property={n}' for n in names), plan[which]).splitlines())
        seen[which] = ' '.join(shown.get(name, '') for name in names)
    seen['clients'] = [client.look() for client in clients]
    return seen

def do(event, plan, clients):
    what = event['do']
    if what in ('start', 'stop', 'restart'): systemctl(what, plan[event['unit']])
    elif what == 'come': clients.append(Client({**plan['doors'][event['door']], 'client': len(clients) + 1}, event['from']))
    elif what == 'leave': clients[event['client'] - 1].end('left')
    elif what == 'finish': open(f'/run/sim/finish.{event["client"]}', 'w').close()
    elif what == 'exit':
        whose = f'.{event["client"]}' if 'client' in event else ''
        open(f'/run/sim/exit.{0 if event["well"] else 1}{whose}', 'w').close()

os.mkdir('/run/sim')
for plan in json.load(open(sys.argv[1])):
    clients = []
    for event in plan['events']:
        do(event, plan, clients)
        end = time.monotonic() + PATIENCE
        while (seen := observe(plan, clients)) != event['expected'] and time.monotonic() < end: time.sleep(0.02)
        # What is so for a moment only is no outcome.
        if seen == event['expected'] and not event.get('passing'):
            time.sleep(0.15)
            seen = observe(plan, clients)
        print(json.dumps({'scenario': plan['name'], **seen}), flush=True)
    for client in clients: client.end('over')
    systemctl('stop', plan['socket'], *([plan['service']] if plan['service'] else []), plan['socket'].replace('.socket', '@*.service'))
    systemctl('reset-failed')
    for left in os.listdir('/run/sim'): os.remove(f'/run/sim/{left}')
