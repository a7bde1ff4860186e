// The floor of an unchanged poll: undici requests with validators, 32 at a time, bodies dropped.  bare-requests.mjs BASE COUNT
import { Agent, request } from 'undici'

const [base, count] = [process.argv[2], Number(process.argv[3])]
const dispatcher = new Agent({ connections: 32 })
const etags = process.argv[4] ? JSON.parse((await import('node:fs')).readFileSync(process.argv[4], 'utf8')) : {}
let next = 0
async function worker() {
  while (next < count) {
    const number = next++
    const headers = etags[number] ? { 'if-none-match': etags[number] } : {}
    const response = await request(`${base}/feed/${number}`, { dispatcher, headers })
    if (!process.argv[4]) etags[number] = response.headers.etag
    await response.body.dump()
  }
}
await Promise.all(Array.from({ length: 32 }, worker))
await dispatcher.close()
if (!process.argv[4]) process.stdout.write(JSON.stringify(etags))
