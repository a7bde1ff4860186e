import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { toIso } from '../../src/util/instant.js'
import { HOUR, MINUTE, START } from '../support/polled-source.js'
import { AppleReviewsSite } from '../support/sites/apple-reviews-site.js'
import { AppStoreSite } from '../support/sites/appstore-site.js'
import { GoogleBusinessSite } from '../support/sites/googlebusiness-site.js'
import { GooglePlaySite } from '../support/sites/googleplay-site.js'
import { monitor } from './run-monitor.js'

const COMPLAINT = 'Seit dem Update stürzt die App bei jedem Start ab, unbrauchbar.'
const MORE = `${COMPLAINT} Nachtrag: auch mit der neuen Version stürzt sie jeden Tag dreimal ab.`
const REPLY = 'Das ist mit Version 7.2.2 behoben, bitte aktualisieren Sie die App.'

/** All places with reviews, in one configuration. */
async function reviews() {
  const sites = {
    play: new GooglePlaySite(),
    store: new AppStoreSite(),
    feed: new AppleReviewsSite(),
    maps: new GoogleBusinessSite(),
  }
  const folder = mkdtempSync(join(tmpdir(), 'monitor-reviews-'))
  onTestFinished(async () => {
    for (const site of Object.values(sites)) await site.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const [play, store, feed, maps] = [
    await sites.play.start(),
    await sites.store.start(),
    await sites.feed.start(),
    await sites.maps.start(),
  ]
  writeFileSync(join(folder, 'play.json'), JSON.stringify(JSON.parse(sites.play.secrets['credentials']!), null, 2))
  writeFileSync(join(folder, 'key.p8'), sites.store.secrets['private_key']!)
  writeFileSync(
    join(folder, 'monitor.yaml'),
    `company: { name: Beispiel AG, brands: [{ name: Beispiel }] }
sources:
  - { id: play, type: googleplay, url: "${play}", api: ${sites.play.origin}, credentials_file: ./play.json, allow_private: true }
  - { id: store, type: appstore, url: "${store}", api: ${sites.store.origin}/v1, key_id: ABC123, private_key_file: ./key.p8, allow_private: true }
  - { id: feed, type: apple-reviews, url: "${feed}", api: ${sites.feed.origin}, countries: [DE], allow_private: true }
  - { id: maps, type: googlebusiness, url: "${maps}", api: ${sites.maps.origin}, account: accounts/11, location: accounts/11/locations/22,
      client_id: client, client_secret_env: MAPS_SECRET, refresh_token_env: MAPS_REFRESH, allow_private: true }
sla: { timezone: Europe/Vienna, policies: [{ name: default, first_answer: 4h, next_answer: 4h, time: wall }] }
database: ./monitor.db
`,
  )
  const run = async (line: string, minutes: number) => {
    const env = { XDG_CACHE_HOME: folder, MAPS_SECRET: 'geheim', MAPS_REFRESH: 'noch geheimer' }
    return await monitor([...line.split(' '), '--now', toIso(START + minutes * MINUTE)], { cwd: folder, env })
  }
  const open = async (minutes: number) => {
    const { out } = await run('unanswered --json source,title,text', minutes)
    return (JSON.parse(out) as { cases: { source: string }[] }).cases
  }
  return { sites, folder, run, open }
}

describe('reviews, from the store to the list of who waits', () => {
  it('one star waits everywhere; our reply ends it where the platform tells it; what the customer adds opens it again', async () => {
    const { sites, run, open } = await reviews()
    const at = START - HOUR
    const play = sites.play.add({ id: 'gp:1', text: COMPLAINT, at })
    const store = sites.store.add({ id: 's1', title: 'Absturz', body: COMPLAINT, at })
    sites.feed.add({ id: '1130', title: 'Absturz', text: 'Login geht seit Tagen nicht, niemand antwortet.', at })
    const maps = sites.maps.add({ id: 'm1', comment: 'Eine Stunde gewartet, niemand war zuständig.', createdAt: at })
    expect(await run('poll --no-alerts', 0)).toMatchObject({ code: 0, err: '' })
    expect((await open(1)).map(({ source }) => source).sort()).toEqual(['feed', 'maps', 'play', 'store'])

    play.reply = { text: REPLY, at: START + 30 * MINUTE }
    store.response = { text: REPLY, at: START + 30 * MINUTE, state: 'PENDING_PUBLISH' }
    maps.reply = { comment: 'Das tut uns leid. Seit heute ist die zweite Kasse offen.', at: START + 30 * MINUTE }
    expect(await run('poll --no-alerts --force', 60)).toMatchObject({ code: 0, err: '' })
    expect((await open(61)).map(({ source }) => source)).toEqual(['feed'])

    Object.assign(play, { text: MORE, at: START + 90 * MINUTE })
    expect(await run('poll --no-alerts --force', 120)).toMatchObject({ code: 0, err: '' })
    expect(await open(121)).toMatchObject([{ source: 'feed' }, { source: 'play', title: '★☆☆☆☆', text: MORE }])
  })

  it('credentials that are no key are told by their name alone, with exit 4', async () => {
    const { folder, run } = await reviews()
    writeFileSync(join(folder, 'key.p8'), 'streng\ngeheim')
    const { code, err } = await run('poll --no-alerts --source store', 0)
    expect([code, err]).toEqual([4, expect.stringContaining('private_key holds no private key')])
    expect(err).not.toContain('streng')
  })
})
