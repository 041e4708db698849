import { expect, test } from './test.ts';

test('the build says what others wrote of it, each with its licence', async ({ request }) => {
  const bill = await (await request.get('./sbom.cdx.json')).json();
  const licences = await (await request.get('./licences.txt')).text();
  const names = bill.components.map(({ name }: { readonly name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(['@codemirror/view', 'fflate', 'markdown-to-jsx', 'react', 'vite']));
  expect(names).not.toContain('vitest');
  for (const { name, version, purl, hashes } of bill.components) {
    expect(licences).toContain(`\n${name} ${version} (`);
    expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
    expect(hashes[0].content).toMatch(/^[0-9a-f]{128}$/);
  }
  const texts = licences.split(/^-{80}\n/m).slice(1);
  expect(texts).toHaveLength(names.length);
  for (const text of texts)
    expect(text).toMatch(/Permission (?:is hereby granted|to use)|Redistribution and use|Apache License/);
});
