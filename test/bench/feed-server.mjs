// The world that is polled: N feeds of 20 items (about 17 KB), each with an ETag. Runs as a process of its own, so that its CPU is not counted.
//   /feed/17          at once        /slow/17  after 50–200 ms        /dead/17  never answers
//   POST /change/50   from now on 50 of every 1,000 feeds have a new item
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'

const WORDS =
  'Der Kundendienst antwortet heute nicht und viele Leute warten weiter auf eine Lösung für den neuen Tarif im Netz der Region'.split(
    ' ',
  )
const sentence = (seed, length) => Array.from({ length }, (_, i) => WORDS[(seed * 7 + i * 3) % WORDS.length]).join(' ')
let changed = 0

function item(feed, number) {
  // One item in twenty names the company, as in a press review.
  const about = number % 20 === 3 ? 'Beispiel AG: ' : ''
  const text = `${about}${sentence(feed + number, 100)}`
  return `<item><title>${about}${sentence(number, 6)}</title><link>https://news.invalid/${feed}/${number}</link>
<guid isPermaLink="false">${feed}-${number}</guid><pubDate>${new Date(1762000000000 + number * 3600000).toUTCString()}</pubDate>
<dc:creator><![CDATA[Redaktion]]></dc:creator><description><![CDATA[<p>${text}</p>]]></description></item>`
}

const cache = new Map()
function feed(number) {
  const extra = number % 1000 < changed ? 1 : 0
  const key = number * 2 + extra
  let page = cache.get(key)
  if (page === undefined) {
    const items = Array.from({ length: 20 }, (_, i) => item(number, i + extra))
      .reverse()
      .join('\n')
    const body =
      Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Feed ${number}</title><link>https://news.invalid/${number}</link><description>x</description>${items}</channel></rss>`)
    page = { body, etag: `"${createHash('md5').update(body).digest('hex')}"` }
    if (cache.size < 20_000) cache.set(key, page)
  }
  return page
}

function answer(request, response, number) {
  const { body, etag } = feed(number)
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
  else response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': body.length, etag }).end(body)
}

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const [, kind, text] = request.url.split('/')
  const number = Number(text)
  if (kind === 'change') {
    changed = number
    response.end()
  } else if (kind === 'slow') setTimeout(() => answer(request, response, number), 50 + ((number * 37) % 151))
  else if (kind === 'feed') answer(request, response, number)
  // `dead`: the request is read and never answered.
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
