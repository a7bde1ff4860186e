import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { atom, complaint, NOON, reply } from './support/feed.js'
import { config, Place } from './support/place.js'
import { siteForFile } from './support/site.js'

const site = siteForFile()
const ALERTS = `alerts:
  group_wait: 0s
  receivers: [{ id: terminal, type: stdout }]
`

const LATER = '2026-11-16T13:00:00Z'
const posts = [
  complaint('a', -300, {
    author: 'Zita Morgenthaler',
    text: 'Beispiel antwortet mir nicht, die Kaffeemühle fehlt, eine Frechheit!',
  }),
  reply('r', -200, 'a', { text: 'Guten Tag Frau Morgenthaler, es tut uns leid. Wir haben den Betrag heute zurückerstattet.' }),
  complaint('b', -290, {
    author: 'Zita Morgenthaler',
    title: 'Mein Ofenrohr',
    text: 'Beispiel, seit Wochen ohne Ofenrohr, eine Frechheit!',
  }),
  complaint('c', -280, { author: 'Otto' }),
]
const files = (place: Place): string =>
  [...place.bytes()]
    .filter(([name]) => name.includes('monitor.db'))
    .map(([, bytes]) => bytes)
    .join('')
const held = (place: Place, words: readonly string[]) =>
  words.filter((word) => files(place).includes(Buffer.from(word).toString('latin1')))

describe('monitor forget', () => {
  it('erases a person from the file; polls, edits and imports bring nothing back, and nobody is told of them any more', async () => {
    const put = (...items: typeof posts) => site.put('/forum', atom(...items))
    const url = put(...posts.slice(0, 3))
    const place = new Place(config([{ id: 'forum', url }], { alerts: ALERTS }))
    await place.run('poll --no-alerts', { now: NOON })
    await place.run('poll --force', { now: NOON })
    const words = ['Kaffeemühle', 'Ofenrohr', 'Zita']
    expect(held(place, words)).toEqual(words)
    const gone = await place.spawn('forget M-1 --name --yes', { now: NOON })
    expect({ code: gone.code, out: gone.out.split('\t').slice(0, 6) }).toEqual({
      code: 0,
      out: ['forum', 'comments', '', '', 'Zita Morgenthaler', '2'],
    })
    expect(gone.err).toMatch(/^Erased: 2 mentions · 2 cases · \d messages?\nMay still name this person, .*: M-2\n/)
    expect(held(place, words)).toEqual([])

    const before = place.rows('SELECT * FROM mentions ORDER BY id')
    put(...posts.map((post) => (post.author?.startsWith('Zita') ? { ...post, text: `${post.text} Nachtrag.` } : post)))
    expect((await place.run('poll --force', { now: LATER })).code).toBe(0)
    const line = { id: 'tag', text: 'Beispiel Ofenrohr', author: { name: 'Otto' } }
    const ids = place.mentions('forum').filter((id) => !id.endsWith('c'))
    writeFileSync(join(place.folder, 'old.ndjson'), ids.map((id) => `${JSON.stringify({ ...line, id })}\n`).join(''))
    await place.run('import old.ndjson --source forum', { now: LATER })
    const after = place.rows<{ native_id: string; forgotten_at: number | null }>('SELECT * FROM mentions ORDER BY id')
    expect(after.filter(({ forgotten_at }) => forgotten_at !== null)).toEqual(
      (before as typeof after).filter(({ forgotten_at }) => forgotten_at !== null),
    )
    expect(held(place, ['Kaffeemühle', 'Zita'])).toEqual([])
    const states = place.rows('SELECT id, state FROM cases ORDER BY id')
    expect(states.slice(0, 2)).toEqual([
      { id: 1, state: expect.stringMatching(/answered|removed-unanswered/) },
      { id: 2, state: expect.stringMatching(/answered|removed-unanswered/) },
    ])
    expect((await place.run('notify --dry-run --json', { now: LATER })).out).not.toContain('Zita')
    expect((await place.run('check')).out).not.toContain('error')
  })

  it('refuses a mention that there is not, and erases nothing', async () => {
    const url = site.put('/busy', atom(posts[0]!))
    const place = new Place(config([{ id: 'forum', url }], { alerts: ALERTS }))
    await place.run('poll --no-alerts', { now: NOON })
    expect((await place.run('forget M-9 --yes', { now: NOON })).code).toBe(1)
    expect(held(place, ['Kaffeemühle'])).toEqual(['Kaffeemühle'])
  })
})
