import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { config, Place } from './support/place.js'
import { installedWordPress, type RealWordPress, startWordPress } from './support/wordpress.js'

const programs = installedWordPress()

interface Stored {
  readonly native_id: string
  readonly parent_id: string | null
  readonly published_at: string
  readonly official: string | null
  readonly deleted_at: string | null
  readonly text: string
  readonly author: { readonly id: string | null; readonly name: string | null }
}

/** What WordPress itself holds of all comments that it shows, in the form of `seen`. */
const SHOWN = `$rows = get_comments(['status' => 'approve', 'type' => 'comment', 'orderby' => 'comment_ID', 'order' => 'ASC']);
echo json_encode(array_map(fn($c) => [(int) $c->comment_ID, (int) $c->comment_parent, str_replace(' ', 'T', $c->comment_date_gmt) . 'Z',
  $c->user_id > 0 ? $c->user_id : null, $c->comment_author, $c->comment_content], $rows));`

describe.skipIf(programs === null)('WordPress itself', () => {
  let site: RealWordPress
  beforeAll(async () => {
    site = await startWordPress(programs!)
    site.php(`wp_delete_post(1, true); wp_delete_post(2, true); post('neuer-tarif', '2026-11-01 08:00:00');`)
  })
  afterAll(() => site?.stop())

  const HEAD =
    'company:\n  name: Beispiel AG\n  brands: [{ name: Beispiel }]\n  official:\n    - { platform: wordpress, source: blog, id: "1" }\n'
  const placeOf = (): Place => new Place(config([{ id: 'blog', type: 'wordpress', url: `${site.origin}/` }], { head: HEAD }))
  const postId = (): number => Number(site.php(`echo get_page_by_path('neuer-tarif', OBJECT, 'post')->ID;`))

  async function seen(place: Place, now: string) {
    const { mentions } = (await place.json('mentions --limit 1000', now)) as { readonly mentions: readonly Stored[] }
    return mentions
      .flatMap((mention) => {
        const number = Number(/^comment-(\d+)$/.exec(mention.native_id)?.[1] ?? 0)
        const parent = Number(/^comment-(\d+)$/.exec(mention.parent_id ?? '')?.[1] ?? 0)
        const { id, name } = mention.author
        const row = [number, parent, mention.published_at, id, name, mention.text]
        return number === 0 || mention.deleted_at !== null ? [] : [{ number, row }]
      })
      .sort((a, b) => a.number - b.number)
      .map(({ row }) => row)
  }

  it('is read whole: bursts, replies, late approvals, edits and what was taken down, with few requests', async () => {
    const place = placeOf()
    const id = postId()
    site.php(`for ($i = 0; $i < 3; $i++) comment(${id}, "2026-11-10 08:0$i:00", "Früher $i & mehr");`)
    expect(await place.run('poll', { now: '2026-11-16T08:00:00Z' })).toMatchObject({ code: 0, err: '' })
    site.asked()
    expect(await place.run('poll', { now: '2026-11-16T08:15:00Z' })).toMatchObject({ code: 0, err: '' })
    expect(site.asked()).toEqual(['/comments/feed/atom/ 304'])

    site.php(`for ($i = 0; $i < 25; $i++) comment(${id}, sprintf('2026-11-16 08:20:%02d', $i), "Schwall $i 👍 „ja“");
      $held = comment(${id}, '2026-11-16 08:21:00', 'Gehalten.', ['comment_approved' => 0]); update_option('held', $held);
      $first = comment(${id}, '2026-11-16 08:22:00', 'Seit Wochen keine Antwort von Beispiel, Frechheit!', ['comment_author' => "O'Neil"]);
      $reply = comment(${id}, '2026-11-16 08:23:00', 'Mir auch.', ['comment_parent' => $first]);
      $answer = comment(${id}, '2026-11-16 08:24:00', 'Guten Tag, die Gutschrift von 20 Euro ist gebucht.',
        ['comment_parent' => $first, 'user_id' => 1, 'comment_author' => 'Redaktion']); update_option('answer', $answer);
      comment(${id}, '2026-11-16 08:25:00', 'Danke!', ['comment_parent' => $answer]);
      comment(${id}, '2026-11-16 08:26:00', 'Werbung', ['comment_approved' => 'spam']);`)
    expect(await place.run('poll', { now: '2026-11-16T08:30:00Z' })).toMatchObject({ code: 0, err: '' })
    expect(await seen(place, '2026-11-16T08:30:00Z')).toEqual(JSON.parse(site.php(SHOWN)))
    expect((await place.run('cases', { now: '2026-11-16T08:30:00Z' })).out).toMatch(/^C-1\tanswered\t/)

    site.php(`wp_set_comment_status(get_option('held'), 'approve');`)
    await place.run('poll', { now: '2026-11-16T09:30:00Z' })
    expect(await seen(place, '2026-11-16T09:30:00Z')).toEqual(JSON.parse(site.php(SHOWN)))

    site.php(`global $wpdb; $wpdb->query("UPDATE $wpdb->comments SET comment_content = 'Nachtrag.' WHERE comment_content = 'Mir auch.'");
      wp_trash_comment(get_option('answer'));`)
    await place.run('poll', { now: '2026-11-17T09:00:00Z' })
    expect(await seen(place, '2026-11-17T09:00:00Z')).toEqual(JSON.parse(site.php(SHOWN)))
    expect((await place.run('cases', { now: '2026-11-17T09:00:00Z' })).out).toMatch(/^C-1\topen\t/)
  })

  it('with REST closed, tells what its feeds no longer show', async () => {
    const place = placeOf()
    const id = postId()
    site.php(`update_option('rest_closed', 1);`)
    expect(await place.run('poll', { now: '2026-11-18T08:00:00Z' })).toMatchObject({ code: 0 })
    site.php(`for ($i = 0; $i < 30; $i++) comment(${id}, sprintf('2026-11-18 07:%02d:00', 20 + $i), "Über Nacht gehalten $i");`)
    expect(await place.run('poll', { now: '2026-11-18T09:00:00Z' })).toMatchObject({ code: 3 })
    expect(await place.json('sources', '2026-11-18T09:00:00Z')).toMatchObject({
      sources: [{ unknown_since: '2026-11-18T08:00:00Z' }],
    })
    site.php(`delete_option('rest_closed');`)
    expect(await place.run('poll', { now: '2026-11-19T09:00:00Z' })).toMatchObject({ code: 0, err: '' })
    expect(await seen(place, '2026-11-19T09:00:00Z')).toEqual(JSON.parse(site.php(SHOWN)))
  })
})
