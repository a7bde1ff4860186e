import { expect, it, onTestFinished } from 'vitest'
import { DAY, HOUR, ids, PolledSource, START, sourceConfig } from '../../support/polled-source.js'
import type { SiteReply, SiteRequest } from '../../support/sites/json-site.js'
import { TrustedShopsSite } from '../../support/sites/trustedshops-site.js'

/** As the documentation shows it: a cursor is the id of a review, and the last page has one, too. */
class ByReview extends TrustedShopsSite {
  protected override answer(request: SiteRequest): SiteReply | undefined {
    if (request.path !== '/reviews') return super.answer(request)
    const reviews = this.reviews.toSorted((a, b) => b.at - a.at)
    const from = reviews.findIndex(({ id }) => id === request.query.get('after')) + 1
    const items = reviews.slice(from, from + this.pageSize).map(({ id, text, stars, at }) => ({
      id,
      rating: stars,
      comment: text,
      submittedAt: new Date(at).toISOString(),
    }))
    const cursor = { before: items[0]?.id, after: items.at(-1)?.id }
    return { body: { totalElements: reviews.length, paging: { count: items.length, cursor, links: {} }, items } }
  }
}

it('a cursor on the last page leads to an empty one, and that is the end', async () => {
  const made = new ByReview()
  const url = await made.start()
  onTestFinished(() => made.stop())
  made.pageSize = 2
  for (let number = 1; number <= 5; number += 1) made.write(number, START - DAY + number * HOUR)
  const source = new PolledSource(sourceConfig('trustedshops', url, made.config))
  source.secrets = made.secrets
  const result = await source.poll()
  expect([ids(result).length, result.coverage.contiguous]).toEqual([5, true])
})
