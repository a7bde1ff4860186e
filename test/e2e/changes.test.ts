import { describe, expect, it } from 'vitest'
import { at, atom, complaint, type Item, NOON, reply } from './support/feed.js'
import { config, Place } from './support/place.js'
import { siteForFile } from './support/site.js'

const site = siteForFile()

interface Listed {
  readonly cases: readonly {
    readonly case: string
    readonly state: string
    readonly text: string
    readonly sla: { readonly due_at: string; readonly status: string; readonly policy: string }
  }[]
}
const cases = async (place: Place, now: string): Promise<Listed['cases']> => ((await place.json('cases', now)) as Listed).cases

const forum = (name: string, ...items: readonly Item[]): { id: string; url: string } => ({
  id: 'forum',
  url: site.put(`/${name}`, atom(...items)),
})

/** Their states, by number. */
const states = (place: Place): string[] =>
  place.rows<{ state: string }>('SELECT state FROM cases ORDER BY id').map(({ state }) => state)

describe('a mention that changes', () => {
  it.concurrent('edited: stored once, with its new words, in the same case', async () => {
    const place = new Place(config([forum('edit', complaint('a', -30))]))
    await place.run('poll', { now: NOON })
    site.put(
      '/edit',
      atom(
        complaint('a', -30, { text: 'Beispiel antwortet mir nicht, eine Frechheit! Nachtrag: die Rechnung ist auch falsch.' }),
      ),
    )
    await place.run('poll', { now: at(20) })
    expect(place.mentions()).toEqual(['a'])
    expect(await cases(place, at(20))).toMatchObject([{ case: 'C-1', state: 'open', text: expect.stringMatching(/Nachtrag/) }])
  })

  it.concurrent('edited so that a card number stands in it: redacted like the first time', async () => {
    const place = new Place(config([forum('card', complaint('a', -30))]))
    await place.run('poll', { now: NOON })
    site.put('/card', atom(complaint('a', -30, { text: 'Beispiel antwortet nicht! Karte 4111 1111 1111 1111, eine Frechheit.' })))
    await place.run('poll', { now: at(20) })
    expect((await cases(place, at(20)))[0]?.text).toMatch(/\[card/)
    for (const [, bytes] of place.bytes()) expect(bytes).not.toMatch(/4111[ -]?1111/)
  })
})

describe('what arrives in the wrong order', () => {
  it.concurrent('an answer before the complaint that it answers: joined when that arrives', async () => {
    const place = new Place(config([forum('orphan', reply('r', -10, 'late', { link: null }))]))
    await place.run('poll', { now: NOON })
    expect(states(place)).toEqual([])
    site.put('/orphan', atom(reply('r', -10, 'late', { link: null }), complaint('late', -30)))
    await place.run('poll', { now: at(20) })
    expect(await cases(place, at(20))).toMatchObject([{ case: 'C-1', state: 'answered', sla: { status: 'met' } }])
  })

  it.concurrent('a comment before the post that says whom it is about (match: thread), in one feed', async () => {
    const about = complaint('c', -30, { text: 'Seit drei Wochen keine Antwort, eine Frechheit!', title: 'Re', to: 'root' })
    const source = { ...forum('root', about), more: '' }
    const yaml = config([source]).replace('match: all', 'match: thread')
    const place = new Place(yaml)
    await place.run('poll', { now: NOON })
    expect(states(place)).toEqual([])
    site.put(
      '/root',
      atom(about, {
        id: 'root',
        at: at(-60),
        title: 'Der neue Tarif von Beispiel',
        text: 'Er gilt ab Januar.',
        author: 'Redaktion',
      }),
    )
    await place.run('poll', { now: at(20) })
    expect(states(place)).toEqual(['open'])
  })

  it.concurrent('a comment before the article that says whom it is about, from another source', async () => {
    const page = 'https://blog.example/tarif'
    const article = `<rss version="2.0"><channel><title>Blog</title><link>https://blog.example</link><description/><item><guid>${page}</guid><link>${page}</link>
<title>Der neue Tarif von Beispiel</title><pubDate>Mon, 16 Nov 2026 08:00:00 GMT</pubDate><description>Er gilt ab Januar.</description></item></channel></rss>`
    const comments = `<rss version="2.0"><channel><title>Kommentare</title><link>https://blog.example</link><description/><item><guid isPermaLink="false">c1</guid>
<link>${page}#comment-1</link><title>Petra</title><pubDate>Mon, 16 Nov 2026 10:00:00 GMT</pubDate>
<description>Seit drei Wochen keine Antwort von euch, das ist eine Frechheit! Ich bin sehr enttäuscht.</description></item></channel></rss>`
    const sources = [
      { id: 'forum', url: site.put('/late/comments', { body: comments }) },
      { id: 'blog', type: 'feed', url: site.put('/late/blog', { status: 503 }) },
    ]
    const place = new Place(config(sources).replaceAll('match: all', 'match: thread'))
    await place.run('poll', { now: NOON })
    expect(states(place)).toEqual([])
    site.put('/late/blog', { body: article })
    await place.run('poll --force', { now: at(40) })
    expect(states(place)).toEqual(['open'])
  })
})

describe('a configuration that changes', () => {
  it.concurrent('a brand that is added: what is stored is judged again', async () => {
    const text = 'Die Neumarke antwortet mir seit drei Wochen nicht, das ist eine Frechheit! Ich bin sehr enttäuscht.'
    const yaml = config([forum('brand', complaint('a', -30, { text, title: 'Ärger' }))]).replace('match: all', 'match: brands')
    const place = new Place(yaml)
    await place.run('poll', { now: NOON })
    expect(states(place)).toEqual([])
    place.configure(yaml.replace('- { name: Beispiel }', '- { name: Beispiel }\n    - { name: Neumarke }'))
    expect(await place.run('poll', { now: at(5) })).toMatchObject({ code: 0, err: '' })
    expect(await cases(place, at(5))).toMatchObject([{ case: 'C-1', state: 'open', brand: 'Neumarke' }])
  })

  it.concurrent('an account of ours that is added: what it wrote is an answer', async () => {
    const yaml = config([forum('account', reply('r', -10, 'a', { author: 'Beispiel Team' }), complaint('a', -30))])
    const place = new Place(yaml)
    await place.run('poll', { now: NOON })
    expect(states(place)[0]).toBe('open')
    place.configure(yaml.replace('name: Beispiel Kundendienst }', 'name: Beispiel Team }'))
    await place.run('poll', { now: at(5) })
    expect(states(place)[0]).toBe('answered')
    // What it wrote itself is no case of its own, even if it was taken for one.
    expect(states(place)).not.toContain('open')
  })

  it.concurrent('a policy: open cases are judged by the new one, closed ones keep what they came to, and by which', async () => {
    const yaml = config([forum('policy', reply('r', -10, 'closed'), complaint('open', -90), complaint('closed', -90))])
    const place = new Place(yaml)
    await place.run('poll', { now: NOON })
    const closed = (await place.json('show C-1', NOON)) as { state: string; policy_hash: string; outcome: string; text: string }
    const [first, second] = await cases(place, NOON)
    expect(closed).toMatchObject({ state: 'answered', outcome: 'late', policy_hash: expect.any(String) })
    expect([first?.sla.due_at, second?.sla.due_at]).toEqual(['2026-11-16T10:30:00Z', '2026-11-16T10:30:00Z'])
    place.configure(yaml.replace('first_answer: 1h', 'first_answer: 10h'))
    await place.run('poll', { now: at(20) })
    expect(await cases(place, at(20))).toMatchObject([
      { case: 'C-1', state: 'answered', sla: { status: 'late' } },
      { case: 'C-2', state: 'open', sla: { status: 'running', due_at: '2026-11-16T19:30:00Z' } },
    ])
    expect(await place.json('show C-1', at(20))).toMatchObject({ outcome: 'late', policy_hash: closed.policy_hash })
  })

  it.concurrent('what counts as an answer: open cases are decided by the new rule, closed ones stay closed', async () => {
    const deflection = { text: 'Guten Tag, bitte schreiben Sie uns eine E-Mail an service@beispiel.example.' }
    const yaml = config([forum('deflect', reply('r', -10, 'a', deflection), complaint('a', -30))])
    const place = new Place(yaml)
    await place.run('poll', { now: NOON })
    expect(states(place)).toEqual(['open'])
    place.configure(yaml.replace('sla:\n', 'sla:\n  deflected_counts: true\n'))
    await place.run('poll', { now: at(5) })
    expect(states(place)).toEqual(['answered'])
    place.configure(yaml)
    await place.run('poll', { now: at(10) })
    expect(states(place)).toEqual(['answered'])
  })

  it.concurrent('the address of a source: it starts anew, at once, and what it finds is history', async () => {
    const yaml = (url: string) =>
      config([{ id: 'forum', url }], { alerts: 'alerts:\n  baseline: 1h\n  receivers:\n    - { id: terminal, type: stdout }\n' })
    const place = new Place(yaml(site.put('/move/a', { ...atom(complaint('a', -30)), headers: { etag: '"a"' } })))
    await place.run('poll', { now: NOON })
    const other = site.put('/move/b', { ...atom(complaint('old', -3000)), headers: { etag: '"b"' } })
    place.configure(yaml(other))
    const ran = await place.run('poll', { now: at(1) })
    expect({ code: ran.code, out: ran.out, err: ran.err }).toEqual({ code: 0, out: '', err: '' })
    expect(site.askedAt('/move/b')[0]?.headers['if-none-match']).toBeUndefined()
    expect(place.mentions()).toEqual(['a', 'old'])
    // Due for days, but it is not news.
    expect((await place.run('poll', { now: at(5) })).out).toBe('')
  })
})

describe('another site under the id of a source', () => {
  const yaml = (url: string) => config([{ id: 'forum', url }])
  const first = () => atom(complaint('11', -30), complaint('12', -40))
  const second = () =>
    atom(
      ...['11', '12'].map((id) =>
        complaint(id, -3000, {
          author: `Gast ${id}`,
          text: `Meine Karte geht nicht, Beispiel! Unverschämt. (${id})`,
          title: 'Karte',
        }),
      ),
    )

  it.concurrent('is refused, and says what to do; the old cases stay, under an id of its own it is read', async () => {
    const place = new Place(yaml(site.put('/other/a', first())))
    await place.run('poll --no-alerts', { now: NOON })
    const before = await cases(place, NOON)
    const other = site.put('/other/b', second())
    place.configure(yaml(other))
    const ran = await place.run('poll --no-alerts', { now: at(20) })
    expect(ran).toMatchObject({
      code: 3,
      err: expect.stringMatching(/forum: its new address shows another site.*\n.*"id" of its own/),
    })
    expect(
      await place.run('poll --no-alerts', { now: at(60), env: { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' } }),
    ).toMatchObject({ code: 3 })
    expect((await cases(place, NOON)).map(({ text }) => text)).toEqual(before.map(({ text }) => text))
    place.configure(config([{ id: 'neues', url: other }]).replace('source: forum', 'source: neues'))
    expect(await place.run('poll --no-alerts', { now: at(80) })).toMatchObject({ code: 0, err: '' })
    expect([place.mentions('forum'), place.mentions('neues')]).toEqual([
      ['11', '12'],
      ['11', '12'],
    ])
  })

  it.concurrent('is taken where somebody says that it is the same', async () => {
    const place = new Place(yaml(site.put('/same/a', first())))
    await place.run('poll --no-alerts', { now: NOON })
    place.configure(yaml(site.put('/same/b', second())))
    await place.run('poll --no-alerts', { now: at(1) })
    expect(await place.run('poll --no-alerts --source forum --force --baseline', { now: at(2) })).toMatchObject({
      code: 0,
      err: '',
    })
    expect((await cases(place, at(2))).map(({ text }) => text)).toEqual([
      expect.stringMatching(/Meine Karte/),
      expect.stringMatching(/Meine Karte/),
    ])
  })
})

describe('a permanent redirect', () => {
  it.concurrent('is believed after three identical ones, told, and forgotten when its target dies', async () => {
    const old = site.put('/moved/old', { status: 301, headers: { location: '/moved/new' } })
    site.put('/moved/new', atom(complaint('a', -30)))
    const place = new Place(config([{ id: 'forum', url: old }]))
    for (const minutes of [0, 15, 30]) expect((await place.run('poll --no-alerts', { now: at(minutes) })).code).toBe(0)
    expect(site.askedAt('/moved/old').length).toBe(3)
    await place.run('poll --no-alerts', { now: at(45) })
    expect([site.askedAt('/moved/old').length, site.askedAt('/moved/new').length]).toEqual([3, 4])
    const { sources } = (await place.json('sources', at(45))) as { sources: { warnings: string[] }[] }
    expect(sources[0]?.warnings.join()).toMatch(/has moved permanently to .*\/moved\/new/)
    site.put('/moved/new', { status: 404 })
    site.put('/moved/old', atom(complaint('b', 50), complaint('a', -30)))
    expect((await place.run('poll --no-alerts', { now: at(60) })).code).toBe(0)
    expect(place.mentions()).toEqual(['a', 'b'])
  })
})
