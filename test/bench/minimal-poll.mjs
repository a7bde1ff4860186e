// The peer of a first poll: undici + htmlparser2 + SQLite in the fewest lines that store the same items, their text without its markup.
//   minimal-poll.mjs BASE COUNT DB
import Database from 'better-sqlite3'
import { Parser } from 'htmlparser2'
import { Agent, request } from 'undici'

const [, , base, count, file] = process.argv
const db = new Database(file)
db.pragma('journal_mode = wal')
db.pragma('synchronous = normal')
db.exec(
  'create table items (feed integer, guid text, title text, link text, date integer, author text, text text, unique (feed, guid)); create table feeds (id integer primary key, etag text)',
)
const insert = db.prepare('insert or ignore into items values (?, ?, ?, ?, ?, ?, ?)')
const done = db.prepare('insert or replace into feeds values (?, ?)')
const store = db.transaction((feed, items, etag) => {
  for (const item of items)
    insert.run(feed, item.guid, item.title, item.link, Date.parse(item.pubdate), item['dc:creator'], textOf(item.description))
  done.run(feed, etag)
})

function textOf(html) {
  let text = ''
  const parser = new Parser({ ontext: (part) => (text += part) })
  parser.end(html)
  return text
}

function parse(xml) {
  const items = []
  let item = null
  let name = ''
  const parser = new Parser(
    {
      onopentag(tag) {
        name = tag.toLowerCase()
        if (name === 'item') item = {}
      },
      ontext(text) {
        if (item !== null && name !== '') item[name] = (item[name] ?? '') + text
      },
      onclosetag(tag) {
        if (tag === 'item') {
          items.push(item)
          item = null
        }
        name = ''
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return items
}

const dispatcher = new Agent({ connections: 32 })
let next = 0
async function worker() {
  while (next < Number(count)) {
    const number = next++
    const response = await request(`${base}/feed/${number}`, { dispatcher })
    store(number, parse(await response.body.text()), response.headers.etag)
  }
}
await Promise.all(Array.from({ length: 32 }, worker))
await dispatcher.close()
db.close()
