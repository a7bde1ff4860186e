import { expect, it } from 'vitest'
import { at, atom, complaint, type Item, NOON, reply } from './support/feed.js'
import { config, Place } from './support/place.js'
import { type Page, siteForFile } from './support/site.js'

const site = siteForFile()

/** The texts are HTML. */
function feed(...items: readonly Item[]): Page {
  const page = atom(...items)
  return { ...page, body: String(page.body).replaceAll('<content type="text">', '<content type="html">') }
}

const quoting = (name: string, words: string): string =>
  `<blockquote><div><cite><a href="./u.php?u=7">${name}</a> hat geschrieben: <a href="#p3">↑</a><div class="responsive-hide">Mo 16. Nov 2026, 10:00</div></cite>${words}</div></blockquote>`

/** As programs read it that knew no quotations: what is stored then is what was stored before. */
const unquoted = (item: Item): Item => ({
  ...item,
  text: item.text.replaceAll('blockquote', 'section').replaceAll('cite>', 'i>'),
})

const petra = complaint('petra', -90)
const urs = { id: 'urs', at: at(-60), author: 'Urs K.', title: 'Re: Beispiel antwortet nicht', to: 'petra' }
const FINE = 'Bei mir geht alles, bin sehr zufrieden.'

interface Kept {
  readonly text: string
  readonly kind: string
}
const kept = (place: Place, nativeId: string): Kept | undefined =>
  place.rows<Kept>(`SELECT text, kind FROM mentions WHERE native_id = '${nativeId}'`)[0]
const versions = (place: Place): number => place.rows('SELECT * FROM versions').length
const acts = (place: Place): string[] => place.rows<{ act: string }>('SELECT act FROM events').map(({ act }) => act)
const told = (place: Place): string[] =>
  place.rows<{ reason: string }>('SELECT reason FROM deliveries ORDER BY id').map(({ reason }) => reason)
const states = (place: Place): string[] =>
  place.rows<{ state: string }>('SELECT state FROM cases ORDER BY id').map(({ state }) => state)

it('who quotes a complaint complains of nothing, and we are worth what we say ourselves', async () => {
  const url = site.put(
    '/forum',
    feed(
      petra,
      { ...urs, text: `${quoting('Kundin petra', petra.text)}${FINE}` },
      reply('ours', -30, 'root', {
        link: 'https://forum.example/petra#p9',
        text: `${quoting('Kundin petra', petra.text)}Wir kümmern uns darum.`,
      }),
    ),
  )
  const place = new Place(config([{ id: 'forum', url }]))
  await place.run('poll', { now: NOON })
  expect(kept(place, 'urs')).toEqual({
    text: `> Kundin petra hat geschrieben: ↑\n> Mo 16. Nov 2026, 10:00\n> ${petra.text}\n${FINE}`,
    kind: 'praise',
  })
  expect(states(place)).toEqual(['open'])
  expect(place.rows<{ kind: string }>('SELECT kind FROM answers')).toEqual([{ kind: 'bystander' }, { kind: 'holding' }])
})

it('what was stored without its quotations is judged anew, and nobody edited anything', async () => {
  const complains = { ...urs, text: `${quoting('Eva', 'Beispiel ist toll, danke!')}${complaint('urs', 0).text}` }
  const praises = { ...urs, id: 'eva', author: 'Eva S.', text: `${quoting('Kundin petra', petra.text)}${FINE}` }
  const url = site.put('/old', feed(...[petra, complains, praises].map(unquoted)))
  const place = new Place(config([{ id: 'forum', url }]))
  await place.run('poll', { now: NOON })
  await place.run('poll', { now: at(20) })
  expect([kept(place, 'eva')?.kind, kept(place, 'urs')?.kind, states(place), told(place)]).toEqual([
    'complaint',
    'complaint',
    ['open', 'open', 'open'],
    ['first', 'new'],
  ])
  site.put('/old', feed(petra, complains, praises))
  const polled = await place.run('poll --json', { now: at(40) })
  expect(JSON.parse(polled.out)).toMatchObject({ sources: [{ edited: 0, deleted: 0 }] })
  expect(kept(place, 'eva')).toMatchObject({ kind: 'praise', text: expect.stringMatching(/^> Kundin petra hat geschrieben/) })
  expect(kept(place, 'urs')).toMatchObject({ kind: 'complaint', text: expect.stringMatching(/^> Eva hat geschrieben/) })
  await place.run('poll', { now: at(60) })
  // What was told of Eva is taken back; of nobody anything is told again.
  expect([versions(place), acts(place), told(place)]).toEqual([
    0,
    ['opened', 'opened', 'opened'],
    ['first', 'new', 'some-resolved'],
  ])
})
