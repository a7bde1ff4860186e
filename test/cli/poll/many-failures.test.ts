import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownFolder } from '../../support/own-folder.js'
import { monitor, words } from '../run-monitor.js'

const NOW = Date.UTC(2026, 10, 20, 9, 0)
const SERVED: Readonly<Record<string, string>> = { '/page1': 'Umgezogen', '/page2': 'Umgezogen' }
let server: Server
let site = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    const title = SERVED[request.url ?? '']
    response.writeHead(title === undefined ? 404 : 200, { 'content-type': 'text/html' })
    response.end(title === undefined ? 'no' : `<html><title>${title}</title></html>`)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((done) => server.close(done)))

/** A world of its own, with sources at these paths. */
function configured(name: string, paths: Readonly<Record<string, string>>): string {
  const file = join(ownFolder(), `${name}.yaml`)
  const sources = Object.entries(paths).map(
    ([id, path]) => `  - { id: ${id}, type: feed, url: "${site}${path}", allow_private: true }`,
  )
  writeFileSync(
    file,
    `company: { name: Beispiel AG, brands: [{ name: Beispiel }], official: [{ platform: wordpress, site: beispiel.example, id: "3" }] }
sources:
${sources.join('\n')}
sla: { timezone: Europe/Zurich, hours: { mon-fri: ["08:00-17:00"] }, policies: [{ name: default, first_answer: 4h }] }
alerts: { receivers: [{ id: terminal, type: stdout }] }
http: { proxy: false }
database: ${name}.db
`,
  )
  return file
}

const run = (line: string, file: string, surroundings: object = {}) =>
  monitor([...words(line), '--config', file], { now: NOW, ...surroundings })
/** Sources are read beside each other: within one advice they stand in any order. */
const sorted = (text: string): string[] => text.replaceAll(site, 'SITE').trimEnd().split('\n').sort()

describe('failures of sources that the same advice helps', () => {
  it('one is told with its advice', async () => {
    const { code, err } = await run('poll', configured('one', { forum: '/gone' }))
    expect([code, err]).toEqual([
      3,
      `monitor: forum: HTTP 404, not found: ${site}/gone\n  Check the address; the page may have moved.\n`,
    ])
  })

  it('several are told one after the other, and the advice once', async () => {
    const file = configured('many', { one: '/1', page1: '/page1', two: '/2', page2: '/page2', three: '/3' })
    const { err } = await run('poll', file)
    expect(sorted(err).filter((line) => !line.includes('open the address'))).toEqual([
      '  for these 3: Check the address; the page may have moved.',
      'monitor: one: HTTP 404, not found: SITE/1',
      'monitor: page1: SITE/page1 is not a feed: an HTML page titled "Umgezogen"',
      'monitor: page2: SITE/page2 is not a feed: an HTML page titled "Umgezogen"',
      'monitor: three: HTTP 404, not found: SITE/3',
      'monitor: two: HTTP 404, not found: SITE/2',
    ])
    // Each advice stands right below the last of its own.
    expect(err).toMatch(/HTTP 404[^\n]*\n {2}for these 3: Check/)
    expect(err).toMatch(/is not a feed[^\n]*\n {2}for these 2: open the address/)
  })

  it('in German', async () => {
    const file = configured('deutsch', { eins: '/1', zwei: '/2' })
    const { err } = await run('poll --lang de', file)
    expect(sorted(err)).toEqual([
      '  für diese 2: Prüfen Sie die Adresse; vielleicht ist die Seite umgezogen.',
      'monitor: eins: HTTP 404, nicht gefunden: SITE/1',
      'monitor: zwei: HTTP 404, nicht gefunden: SITE/2',
    ])
  })

  it('check: the advice once, with ID in the place of each', async () => {
    const file = configured('checked', { eins: '/1', zwei: '/2' })
    await run('poll', file)
    const { out } = await run('check', file, { columns: 100 })
    expect(out.replaceAll(site, 'SITE').split('\n').slice(-8)).toEqual([
      'warning  source    eins: failed at Fri 20 Nov 10:00: HTTP 404, not found: SITE/1',
      'warning  source    zwei: failed at Fri 20 Nov 10:00: HTTP 404, not found: SITE/2',
      '                   for these 2: look at it: monitor sources test ID',
      'ok       receiver  terminal (stdout); try it: monitor notify --test terminal',
      '',
      '0 errors, 2 warnings.',
      'times in Europe/Zurich',
      '',
    ])
    const { out: data } = await run('check', file)
    expect(data.match(/look at it: monitor sources test \w+/g)).toEqual([
      'look at it: monitor sources test eins',
      'look at it: monitor sources test zwei',
    ])
  })
})
