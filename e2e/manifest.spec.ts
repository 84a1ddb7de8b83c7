import { expect, test } from '@playwright/test';

test('what a phone keeps of the app is there: manifest, icons, robots', async ({
  page,
  request,
}) => {
  await page.goto('/');
  const link = page.locator('link[rel=manifest]');
  const manifest = await (await request.get((await link.getAttribute('href')) ?? '')).json();
  expect(manifest).toMatchObject({ name: 'Tenet', display: 'standalone', start_url: '/' });
  const touch = await page.locator('link[rel=apple-touch-icon]').getAttribute('href');
  const icons = manifest.icons.map(({ src }: { src: string }) => src);
  for (const address of [...icons, touch ?? '', '/favicon.ico']) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()['content-type'], address).toMatch(/^image\//);
  }
  expect(await (await request.get('/robots.txt')).text()).toContain('Disallow: /');
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', /argument/);
});
