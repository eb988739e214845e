import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { comparison, control, expect, expectReady, test as votingTest } from './voting-test'

type OfTest = {
  /** Replaces the site by a newer build of it, at the same address and with the same data. */
  release: () => Promise<void>
}

/** A test with a site of its own, which a newer build replaces while its pages are open. */
const test = votingTest.extend<OfTest>({
  site: async ({ startSite }, use) => use(await startSite()),
  release: async ({ site, startSite }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-build-'))
    await use(async () => {
      await site.stop()
      await startSite({ folder: makeNewerBuild(folder), port: site.port, dataFolder: site.dataFolder })
    })
    rmSync(folder, { recursive: true, force: true })
  },
})

test('a page of the build before goes on working: it votes, and leads to pages of the new one', async ({
  page,
  site,
  release,
}) => {
  await page.goto(comparison)
  await expectReady(page, 'none')
  await release()

  await control(page).button('Ship').click()
  await expect(control(page).figure).toHaveText('1 ship · 0 skip')
  await page.getByRole('banner').getByRole('link', { name: 'Tools' }).click()
  await expect(page).toHaveURL(`${site.origin}/tools`)
  expect(await page.content()).toContain(newBuild)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a form of the build before is taken', async ({ page, release }) => {
    await page.goto(comparison)
    await release()

    await control(page).button('Ship').click()

    await expect(control(page).status).toHaveText('Your vote: Ship')
    expect(await page.content()).toContain(newBuild)
  })
})

const newBuild = 'the-newer-build'

/** The site as it was built, under another id; what the build before left is there, as `npm run build` leaves it. */
function makeNewerBuild(folder: string): string {
  for (const name of ['node_modules', 'public', 'package.json', 'next.config.ts']) {
    symlinkSync(resolve(name), join(folder, name))
  }
  mkdirSync(join(folder, '.next'))
  for (const name of readdirSync('.next').filter((entry) => !['BUILD_ID', 'cache', 'static'].includes(entry))) {
    symlinkSync(resolve('.next', name), join(folder, '.next', name))
  }
  cpSync(join('.next', 'static'), join(folder, '.next', 'static'), { recursive: true })
  writeFileSync(join(folder, '.next', 'BUILD_ID'), newBuild)
  return folder
}
