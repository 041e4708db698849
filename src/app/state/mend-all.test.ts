import { beforeAll, describe, expect, test } from 'vitest';
import { loadAll } from '../../model/index.ts';
import { mendAll } from './mend-all.ts';
import { Store } from './store.ts';

beforeAll(loadAll);

async function storeOf(text: string): Promise<Store> {
  const store = new Store({ name: 'app', target: 252, files: [{ name: 'app.socket', text }] });
  await store.complete();
  return store;
}

const install = '\n[Install]\nWantedBy=sockets.target\n';

describe('all that is safe to mend', () => {
  test('is mended in one step, which one undo takes back', async () => {
    const text = `[Socket]\nListenStream=*:80\nListenStream=192.0.2.1:443\nAccept=no\n${install}`;
    const store = await storeOf(text);
    expect(mendAll(store)).toBe(2);
    expect(store.text()).toBe(
      `[Socket]\nListenStream=80\nListenStream=192.0.2.1:443\nAccept=no\nFreeBind=yes\n${install}`,
    );
    store.undo();
    expect(store.text()).toBe(text);
  });

  test('leaves what needs a choice', async () => {
    const text = `[Socket]\nListenStream=80\n${install}`;
    const store = await storeOf(text);
    expect(mendAll(store)).toBe(0);
    expect(store.text()).toBe(text);
  });

  test('comes to an end, and to nothing that is left to mend', async () => {
    const lines = ['ListenStream=*:80', 'ListenStream=http', 'ListenStream=10.0.0.1:1', 'listenstream=5', 'Backlog=x'];
    for (const first of lines)
      for (const second of lines) {
        const store = await storeOf(`[Socket]\n${first}\n${second}\n`);
        mendAll(store);
        expect(mendAll(store)).toBe(0);
      }
  });
});
