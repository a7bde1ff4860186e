import { describe, expect, it, test } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { DAY, HOUR, ids, MINUTE, START, texts } from '../support/polled-source.js'
import { FacebookSite, PAGE } from '../support/sites/facebook-site.js'
import { graphFault } from '../support/sites/graph-site.js'

class RankedPage extends FacebookSite {
  override ranked = true
}

describeSource('facebook', () => new FacebookSite())
describeSource('facebook', () => new RankedPage())

async function page(prepare: (site: FacebookSite) => void = () => {}) {
  const { site, source } = await polledSite('facebook', new FacebookSite(), { prepare })
  return { site, source, calls: () => site.requests.map(({ path }) => path.slice(1)) }
}

const POST = `${PAGE}_1`

describe('what is written on a page', () => {
  it('is told with post, parent and author; what the page wrote, we wrote', async () => {
    const { source } = await page((site) => {
      site.write(1, START - HOUR)
      site.comment({ at: START, message: 'Schon unterwegs.', from: { id: PAGE, name: 'Beispiel AG' }, parent: site.nativeId(1) })
    })
    const { mentions } = await source.poll()
    expect(mentions.map(({ nativeId, role, official }) => [nativeId, role, official])).toEqual([
      [POST, 'post', true],
      ['1_9001', 'comment', true],
      ['1_5001', 'comment', null],
    ])
    expect(mentions[2]).toEqual({
      nativeId: '1_5001',
      role: 'comment',
      url: 'https://www.facebook.com/beispiel/posts/1?comment_id=1_5001',
      title: null,
      text: 'Beschwerde 1',
      author: { id: '24681357', handle: null, name: 'Jana K.', url: null, followers: null, flags: [] },
      language: null,
      publishedAt: START - HOUR,
      editedAt: null,
      parentRef: POST,
      rootRef: POST,
      official: null,
      deleted: false,
    })
    expect(mentions[1]).toMatchObject({ parentRef: '1_5001', rootRef: POST })
  })

  it('by people who are not told: nobody is guessed', async () => {
    const { source } = await page((site) => {
      site.comment({ at: START, message: 'Warum antwortet niemand?', raw: { is_hidden: true } })
    })
    expect((await source.poll()).mentions.at(-1)!.author).toMatchObject({ id: null, name: null, flags: ['hidden'] })
  })

  it('a burst below one post is read by its cursors; the address with the token in it is never followed', async () => {
    const { site, source } = await page()
    await source.poll({ now: START })
    for (let number = 1; number <= 35; number += 1) site.write(number, START + number * 1_000)
    expect((await source.poll()).mentions).toHaveLength(35)
    expect(site.requests.filter(({ path, query }) => path === '/irgendwo' || query.has('access_token'))).toEqual([])
  })

  it('a burst below one post that is larger than a poll reads is a hole, and said to be', async () => {
    const { site, source } = await page((made) => made.write(1, START - HOUR))
    await source.poll()
    for (let number = 0; number < 300; number += 1)
      site.comment({ at: source.now + number * 1_000, message: `Auch ich ${number}`, from: { id: '7', name: 'Ute' } })
    const { mentions, coverage, warnings } = await source.poll()
    expect([mentions.length < 300, coverage.contiguous, coverage.from]).toEqual([true, false, null])
    expect(warnings).toEqual([`more comments below post ${POST} were left out: there are too many new ones`])
  })

  it('posts of others that name the page are read beside', async () => {
    const { site, source } = await page()
    site.tagged.push({ id: '77_1', message: '@Beispiel nie wieder', at: START })
    expect(texts(await source.poll())).toContain('@Beispiel nie wieder')
  })

  it('without the permission for these, the rest is read, and it is said', async () => {
    const { site, source } = await page((made) => made.write(1, START))
    site.forbidden.add(`${PAGE}/tagged`)
    const result = await source.poll()
    expect([ids(result), result.warnings]).toEqual([
      [POST, '1_5001'],
      ['posts that name the page were left out: the access token lacks a permission (code 10): (#1) Fehler'],
    ])
  })

  it('which page it is, the token tells, once', async () => {
    const { source, calls } = await page((site) => {
      site.options = { page: null, posts: 25, tagged: false }
    })
    await source.poll()
    await source.poll()
    expect(calls()).toEqual(['me', `${PAGE}/feed`, `${PAGE}/feed`])
  })
})

describe('what Meta refuses', () => {
  test.each([
    ['a token that ran out', graphFault(190, { error_subcode: 463 }), { exit: 4, message: expect.stringContaining('190') }],
    ['a permission', graphFault(200), { exit: 4, message: expect.stringContaining('permission') }],
    ['the pace of the app', graphFault(4), { retryAt: START + HOUR }],
    ['the pace of the page', graphFault(32), { retryAt: START + HOUR }],
    ['the pace of the business', graphFault(80_001), { retryAt: START + HOUR }],
    [
      'the pace, with the time until when',
      {
        ...graphFault(80_001),
        headers: { 'x-business-use-case-usage': '{"1":[{"call_count":100,"estimated_time_to_regain_access":17}]}' },
      },
      { retryAt: START + 17 * MINUTE },
    ],
    ['something else', graphFault(100), { status: 400 }],
  ])('%s', async (_, fault, thrown) => {
    const { site, source } = await page()
    site.fail(fault)
    await expect(source.poll({ now: START })).rejects.toMatchObject(thrown)
  })

  it('three quarters of the limit are enough: it is asked again later, before it refuses', async () => {
    const { site, source } = await page()
    site.headers = { 'x-app-usage': '{"call_count":74,"total_time":1,"total_cputime":1}' }
    expect((await source.poll({ now: START })).notBefore).toBeUndefined()
    site.headers = { 'x-app-usage': '{"call_count":76,"total_time":1,"total_cputime":1}' }
    expect((await source.poll({ now: START })).notBefore).toBe(START + 30 * MINUTE)
  })

  it.each([
    ['the proof that it asks for is sent', { token: 'seitentoken', app_secret: 'appgeheim' }, true],
    ['without the secret of the app there is none', { token: 'seitentoken' }, false],
  ])('%s', async (_, secrets, works) => {
    const { site, source } = await page((made) => {
      made.proof = true
    })
    source.secrets = secrets
    if (works) expect(ids(await source.poll())).toEqual([POST])
    else await expect(source.poll()).rejects.toThrow('400')
    expect(site.requests.some(({ query }) => query.toString().includes('appgeheim'))).toBe(false)
  })
})

describe('a look at a post', () => {
  it('one request tells new answers and edits; what is gone is told as deleted', async () => {
    const { site, source, calls } = await page((made) => {
      made.write(1, START - HOUR)
      made.write(2, START - HOUR)
    })
    await source.poll({ now: START })
    site.edit(1, 'Hat sich erledigt')
    site.remove(2)
    const answer = site.replies.write(1, START + MINUTE, 'account')
    const before = calls().length
    const found = await source.refetch(POST, { waiting: ['1_5001', '1_5002'] })
    expect(found.map(({ nativeId, text, deleted }) => [nativeId, text, deleted])).toEqual([
      [POST, 'Unsere neue App ist da', false],
      [answer, 'Die Störung ist seit 9 Uhr behoben, bitte starten Sie das Gerät neu.', false],
      ['1_5001', 'Hat sich erledigt', false],
      ['1_5002', '', true],
    ])
    expect(calls().slice(before)).toEqual([POST, '1_5002'])
  })

  it('a comment below many newer ones is read by itself, with what stands below it', async () => {
    const { site, source } = await page((made) => made.write(1, START - DAY))
    await source.poll({ now: START })
    const answer = site.replies.write(1, START - HOUR, 'account')
    for (let number = 2; number <= 20; number += 1) site.write(number, START + number)
    const found = await source.refetch(POST, { waiting: ['1_5001'] })
    expect(found.map(({ nativeId }) => nativeId)).toEqual(expect.arrayContaining(['1_5001', answer]))
  })

  it('a token that sees nothing any more deletes nothing', async () => {
    const { site, source } = await page((made) => made.write(1, START - DAY))
    await source.poll({ now: START })
    site.take(POST)
    expect(await source.refetch(POST, { waiting: ['1_5001'] })).toMatchObject([{ nativeId: '1_5001', deleted: true }])
    site.forbidden.add(`${PAGE}/feed`)
    await expect(source.refetch(POST, { waiting: ['1_5001'] })).rejects.toMatchObject({ exit: 4 })
  })
})
