import { expect, test } from 'vitest';
import { applyEdits } from '../../syntax/edit.ts';
import { bundleOf, onTarget, ruleCases, service } from '../../testing/rule-cases.ts';
import { loadBundle } from '../../unit/load-bundle.ts';
import { datePercent } from './date-percent.ts';

const runs = (command: string) => service(`ExecStart=${command}`);

ruleCases(datePercent, {
  raises: [
    ['a date', runs('/usr/bin/date +%Y-%m-%d'), '%Y-%m-%d'],
    ['a time in a shell', runs(`/bin/sh -c 'date "+%H:%M" > /run/a'`), '%H:%M'],
    ['seconds', runs('/usr/bin/date +%s'), '%s'],
    ['a file', runs('/usr/bin/app --log /var/log/app-%Y%m%d.log'), '%Y%m%d'],
    ['a command over two lines', runs('/usr/bin/app \\\n  --log %Y-%m'), '%Y-%m'],
  ],
  silent: [
    ['two percent signs', runs('/usr/bin/date +%%Y-%%m-%%d')],
    ['specifiers', runs('/usr/bin/app --name %n --host %H --machine %m')],
    ['a sum', runs('/usr/bin/app 1+%i')],
    ['a description', { 'app.socket': '[Unit]\nDescription=%Y-%m\n[Socket]\nListenStream=80\n' }],
    ['no percent sign', runs('/usr/bin/date +iso')],
    ['what systemd refuses itself', onTarget(249, runs('/usr/bin/date +%Y-%m-%d'))],
  ],
});

test('each single percent sign is doubled', () => {
  const files = runs('/usr/bin/app %n %Y-%%-%m_%d.log');
  const [found] = datePercent.find(loadBundle(bundleOf(files)));
  expect(found).toBe(undefined);
  const dated = runs('/usr/bin/app %n %Y-%m_%d.log \\\n  --more');
  const [date] = datePercent.find(loadBundle(bundleOf(dated)));
  expect(applyEdits(String(dated['app.service']), date?.fixes[0]?.edits ?? [])).toBe(
    '[Service]\nExecStart=/usr/bin/app %n %%Y-%%m_%%d.log \\\n  --more\n',
  );
});
