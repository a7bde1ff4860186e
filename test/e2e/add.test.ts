import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loopback } from '../support/loopback.js'
import { Place } from './support/place.js'

const HEAD = `# Unsere Firma
company:
  name: Beispiel AG
  brands: [{ name: Beispiel }] # mehr folgt
`
const SOURCES = `sources:
  - id: presse
    type: feed
    url: 'https://news.example/rss' # alle Meldungen
`
const TAIL = `
# Was gilt
sla: { timezone: Europe/Zurich }
`
const CONFIG = HEAD + SOURCES + TAIL

const rss = {
  headers: { 'content-type': 'application/rss+xml' },
  body: '<rss version="2.0"><channel><title>Forum</title><item><title>Seit Tagen tot</title><link>https://x.test/1</link><guid>1</guid></item></channel></rss>',
}
const page = (head: string) => ({
  headers: { 'content-type': 'text/html' },
  body: `<html><head><title>Seite</title>${head}</head></html>`,
})
const alternate = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`
const text = (place: Place): string => readFileSync(place.config, 'utf8')
const id = (origin: string): string => origin.replace('http://', '').replace(/[.:]/g, '-')

describe('monitor add URL', () => {
  it('shows what it found, appends it, and leaves every other byte alone; what was added can be polled', async () => {
    const { origin } = await loopback({ '/rss': rss })
    const place = new Place(CONFIG)
    const added = await place.run(`add ${origin}/rss --allow-private --match all`)
    const lines = `  - id: "${id(origin)}"
    type: feed
    url: "${origin}/rss"
    allow_private: true
    match: all
`
    expect(added).toEqual({
      code: 0,
      signal: null,
      out: lines,
      err: `${origin}/rss: 1 found
  feed  ${origin}/rss  Forum
    the address is that of a feed
    · Seit Tagen tot
Added to ${place.config}: ${id(origin)}
Next: monitor sources test ${id(origin)}
`,
    })
    expect(text(place)).toBe(HEAD + SOURCES + lines + TAIL)
    expect((await place.run(`poll --source ${id(origin)}`)).code).toBe(0)
    expect(place.mentions()).toEqual(['1'])
  })

  it('adds nothing twice: exit 0 and a sentence', async () => {
    const { origin } = await loopback({ '/rss': rss })
    const place = new Place(CONFIG)
    await place.run(`add ${origin}/rss --allow-private --id forum`)
    const before = text(place)
    const { code, out, err } = await place.run(`add ${origin}/rss --allow-private`)
    expect({ code, out, last: err.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      out: '',
      last: `Nothing to add: forum is ${origin}/rss already.`,
    })
    expect(text(place)).toBe(before)
  })

  it('of several takes the best, and says which command adds the others; --yes takes all', async () => {
    const stubs = {
      '/': page(alternate('/a') + alternate('/b')),
      '/a': rss,
      '/b': { ...rss, body: rss.body.replaceAll('1<', '2<') },
    }
    const { origin } = await loopback(stubs)
    const place = new Place(CONFIG)
    const { code, out, err } = await place.run(`add ${origin}/ --allow-private`)
    expect({ code, added: out.match(/url: .*/g) }).toEqual({ code: 0, added: [`url: "${origin}/a"`] })
    expect(err).toContain(`Also found, not added:\n  monitor add ${origin}/b --type feed --allow-private\n`)
    const all = await place.run(`add ${origin}/ --allow-private --yes`)
    expect(all.out.match(/url: .*/g)).toEqual([`url: "${origin}/b"`])
    expect(all.err).toContain(`Nothing to add: ${id(origin)} is ${origin}/a already.`)
  })

  it('writes the variable of a secret, and says where to get it, instead of a sample', async () => {
    const place = new Place(CONFIG)
    const { code, out, err } = await place.run('add https://www.youtube.com/@beispiel')
    expect({ code, out }).toEqual({
      code: 0,
      out: '  - id: youtube-beispiel\n    type: youtube\n    url: https://www.youtube.com/@beispiel\n    token_env: YOUTUBE_TOKEN\n'.replace(
        'https://www.youtube.com/@beispiel',
        '"https://www.youtube.com/@beispiel"',
      ),
    })
    expect(err).toMatch(/^ {4}needs token, from YOUTUBE_TOKEN: an API key, .* YouTube Data API v3 enabled$/m)
    expect(err).toContain('\nSet before the next poll: YOUTUBE_TOKEN\n')
  })

  it('refuses what only the owner can complete, and says what is missing and how to give it', async () => {
    const place = new Place(CONFIG)
    const address = 'https://apps.apple.com/at/app/beispiel/id1234567890'
    const refused = await place.run(`add ${address} --type appstore`)
    expect({ code: refused.code, err: refused.err }).toEqual({
      code: 2,
      err: `monitor: a source of type appstore needs key_id, which only its owner knows
  add --set key_id=…
  key_id: the id of an API key in App Store Connect, Users and Access > Integrations; of a key of the team also --set issuer_id=…
`,
    })
    expect(text(place)).toBe(CONFIG)
    const given = await place.run(`add ${address} --type appstore --set key_id=ABC123`)
    expect({ code: given.code, out: given.out }).toEqual({
      code: 0,
      out: `  - id: appstore-beispiel
    type: appstore
    url: https://apps.apple.com/at/app/id1234567890
    private_key_env: APPSTORE_PRIVATE_KEY
    key_id: ABC123
`,
    })
  })

  it('--set knows numbers, truth values and lists; what lacks a key is refused with --yes as well', async () => {
    const place = new Place(CONFIG)
    const app = await place.run('add https://www.facebook.com/beispiel --set posts=50 --set tagged=false --dry-run')
    expect(app.out).toContain('    posts: 50\n    tagged: false\n')
    const tags = await place.run('add https://www.youtube.com/@beispiel --set videos=[aaaaaaaaaaa,bbbbbbbbbbb] --dry-run')
    expect(tags.out).toContain('    videos: [aaaaaaaaaaa, bbbbbbbbbbb]\n')
    const { code, out, err } = await place.run('add https://maps.app.goo.gl/AbC --yes')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('needs account, location, client_id, which only its owner knows')
  })

  it('--dry-run writes nothing; --json tells it to a script', async () => {
    const place = new Place(CONFIG)
    const { code, out, err } = await place.run(
      'add https://www.facebook.com/beispiel --dry-run --json --now 2026-11-20T09:00:00Z',
    )
    expect({ code, err, document: JSON.parse(out) }).toEqual({
      code: 0,
      err: '',
      document: {
        schema: 1,
        generated_at: '2026-11-20T09:00:00Z',
        file: place.config,
        written: false,
        sources: [
          {
            source: 'facebook-beispiel',
            state: 'added',
            type: 'facebook',
            url: 'https://www.facebook.com/beispiel',
            title: null,
            reason: 'the address is that of a page on Facebook, which must be your own',
            keys: { token_env: 'FACEBOOK_TOKEN' },
            secrets: [
              {
                name: 'token',
                variable: 'FACEBOOK_TOKEN',
                required: true,
                set: false,
                where: expect.stringContaining('GET /me/accounts'),
              },
            ],
            lacks: [],
            unread: null,
            sample: [],
          },
        ],
      },
    })
    expect(text(place)).toBe(CONFIG)
  })

  it.each([
    ['an address that is none', 'add ftp://x.example', 2, '"ftp://x.example" is no web address'],
    ['a type that does not exist', 'add https://x.example --type telegramm', 2, '--type telegramm: there is no such type'],
    [
      'an id that is taken',
      'add https://www.facebook.com/beispiel --id presse',
      2,
      'the source would not be valid: id: is taken already',
    ],
    [
      'a key that the type has not',
      'add https://www.facebook.com/beispiel --set farbe=rot',
      2,
      'the source would not be valid: farbe: unknown key',
    ],
    [
      'a setting that is none',
      'add https://www.facebook.com/beispiel --set farbe',
      2,
      '--set farbe: not a key of a source with its value',
    ],
    ['no address', 'add', 2, 'add: which address?'],
  ])('refuses %s, and leaves the file alone', async (_, line, code, message) => {
    const place = new Place(CONFIG)
    const ran = await place.run(line)
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' })
    expect(ran.err).toContain(message)
    expect(text(place)).toBe(CONFIG)
  })

  it('leaves a file with faults alone, and tells them as every command does', async () => {
    const broken = `${CONFIG}quellen: []\n`
    const place = new Place(broken)
    const { code, err } = await place.run('add https://www.facebook.com/beispiel')
    expect({ code, told: err.includes('quellen: unknown key') }).toEqual({ code: 2, told: true })
    expect(text(place)).toBe(broken)
  })
})

describe('OPML', () => {
  const OPML = `<?xml version="1.0" encoding="UTF-8"?><opml version="1.0"><body>
<outline text="Ordner"><outline type="rss" text="Störungsblog" xmlUrl="https://blog.example/feed/"/></outline>
<outline type="rss" text="Presse" xmlUrl="https://news.example/rss"/>
<outline type="rss" text="Kaputt"/></body></opml>`

  it('add --opml appends the feeds that are new, tells those that are not and those it cannot use, with exit 3', async () => {
    const place = new Place(CONFIG)
    writeFileSync(join(place.folder, 'reader.opml'), OPML)
    expect(await place.run('add --opml reader.opml')).toEqual({
      code: 3,
      signal: null,
      out: 'stoerungsblog\tfeed\thttps://blog.example/feed/\n',
      err: `Added to ${place.config}: 1 source; 1 source there already
monitor: outline 4 ("Kaputt") was left out: it has no xmlUrl
`,
    })
    expect(text(place)).toBe(
      `${HEAD}${SOURCES}  - id: stoerungsblog\n    type: feed\n    url: https://blog.example/feed/\n${TAIL}`,
    )
  })

  it('sources export --opml, and add --opml of it elsewhere, come to the same sources', async () => {
    const more =
      '  - { id: forum, type: comments, url: "https://forum.example/a.atom?x=1&y=2" }\n  - { id: blog, type: wordpress, url: https://blog.example/ }\n'
    const social = '  - { id: social, type: youtube, url: "https://www.youtube.com/@beispiel", token_env: X }\n'
    const from = new Place(HEAD + SOURCES + more + social)
    const exported = await from.run('sources export --opml')
    expect({ code: exported.code, err: exported.err }).toEqual({ code: 0, err: 'Without a feed, so not in it: social\n' })
    const to = new Place(HEAD)
    writeFileSync(join(to.folder, 'feeds.opml'), exported.out)
    const { out } = await to.run('add --opml feeds.opml')
    expect(out).toBe(
      'presse\tfeed\thttps://news.example/rss\nforum\tcomments\thttps://forum.example/a.atom?x=1&y=2\nblog\twordpress\thttps://blog.example/\n',
    )
  })

  it('what another reader passes on of our export, addresses alone, is there already under whatever type', async () => {
    const more =
      '  - { id: forum, type: comments, url: "https://forum.example/a.atom?x=1&y=2" }\n  - { id: blog, type: wordpress, url: https://blog.example/ }\n'
    const place = new Place(HEAD + SOURCES + more)
    const { out } = await place.run('sources export --opml')
    writeFileSync(join(place.folder, 'reader.opml'), out.replace(/ (?:category|htmlUrl|text|title)="[^"]*"/g, ''))
    const { code, out: added, err } = await place.run('add --opml reader.opml')
    expect({ code, added, err }).toEqual({
      code: 0,
      added: '',
      err: `Added to ${place.config}: 0 sources; 3 sources there already\n`,
    })
  })

  it.each([
    ['a file that is missing', 'add --opml fehlt.opml', '--opml fehlt.opml: cannot be read'],
    ['a file that is no OPML', 'add --opml monitor.yaml', 'it is no OPML'],
    ['an export as nothing', 'sources export', 'sources export: as what? add --opml'],
  ])('refuses %s', async (_, line, message) => {
    const place = new Place(CONFIG)
    const { code, err } = await place.run(line)
    expect({ code, told: err.includes(message) }).toEqual({ code: 2, told: true })
  })
})
