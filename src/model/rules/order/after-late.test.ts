import { bundleOf, ofUser, ruleCases } from '../../testing/rule-cases.ts';
import { afterLate } from './after-late.ts';

const socket = (unit: string, install = 'WantedBy=sockets.target') => ({
  'app.socket': `[Unit]\n${unit}\n\n[Socket]\nListenStream=80\n\n[Install]\n${install}\n`,
});
const db = (unit = '') => ({ 'db.service': `[Unit]\n${unit}\n\n[Service]\nExecStart=/opt/db\n` });

ruleCases(afterLate, {
  raises: [
    ['network.target', socket('After=network.target'), 'network.target'],
    [
      'network-online.target',
      socket('Wants=network-online.target\nAfter=network-online.target'),
      'network-online.target',
    ],
    ['sockets.target itself', socket('After=sockets.target'), 'sockets.target'],
    [
      'each of two',
      socket('After=basic.target local-fs.target multi-user.target'),
      'basic.target',
      'multi-user.target',
    ],
    ['a service that is here', { ...socket('After=db.service'), ...db() }, 'db.service'],
    ['a service that is not', socket('After=postgresql.service'), 'postgresql.service'],
    ['a target that another wants it for', socket('After=basic.target', 'WantedBy=multi-user.target'), 'basic.target'],
    ['a service of a user', ofUser(socket('After=pipewire.service')), 'pipewire.service'],
  ],
  silent: [
    ['early targets', socket('After=local-fs.target sysinit.target network-pre.target time-set.target')],
    [
      'other sockets, mounts and devices',
      socket('After=libvirtd.socket data.mount sys-subsystem-net-devices-eth0.device'),
    ],
    ['services of systemd', socket('After=systemd-sysusers.service systemd-remount-fs.service')],
    ['a service of early boot', socket('After=multipathd.service')],
    ['a service that is early here', { ...socket('After=db.service'), ...db('DefaultDependencies=no') }],
    ['a socket that is', socket('After=sssd.service\nDefaultDependencies=no', 'WantedBy=sssd.service')],
    ['a socket that nothing starts at boot', socket('After=network.target', '')],
    ['an order without After=', socket('Wants=db.service\nBefore=multi-user.target')],
    ['its own service, of which another rule speaks', socket('After=app.service')],
    ['the system’s network, for a user', ofUser(socket('After=network-online.target'))],
    ['a service that waits for the network', bundleOf(db('After=network-online.target'))],
  ],
});
