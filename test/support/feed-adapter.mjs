// For measuring the built reader from outside, on documents that are not ours: all that it tells of a feed, in plain JSON, with dates as
// ISO 8601 strings. Some of that, such as attachments, nothing else asks for.
import { readFeed } from '../../dist/feeds/index.js'

const iso = (ms) => (ms === null ? null : new Date(ms).toISOString())

/** `parse(bytes, { url, contentType })` → feed with `entries`; see `readFeed`. */
export async function parse(bytes, { url = null, contentType = null } = {}) {
  const feed = await readFeed(Buffer.from(bytes), { url, contentType })
  return {
    ...feed,
    updated: iso(feed.updated),
    authors: feed.author === null ? [] : [feed.author],
    entries: feed.entries.map((entry) => ({
      ...entry,
      published: iso(entry.published),
      updated: iso(entry.updated),
      inReplyTo: entry.inReplyTo[0]?.ref ?? null,
    })),
  }
}
