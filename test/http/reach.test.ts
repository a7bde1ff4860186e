import { type AddressInfo, createServer, type Socket } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loopback } from '../support/loopback.js'
import { authority, expired, forOtherHost, good, key, selfSigned } from './certificates.js'
import { failure, testClient } from './test-client.js'

const allowPrivate = true

/** A server that takes connections and says nothing; it keeps what it is told. */
async function mute() {
  const heard: Buffer[] = []
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.on('data', (chunk) => heard.push(chunk))
    socket.on('close', () => open.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  const closed = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, heard, closed }
}

describe('reaching a server', () => {
  test('http: the connection stands, not a byte is sent, and it is closed', async () => {
    const { host, heard, closed } = await mute()
    await testClient().reach({ url: `http://${host}/hook/secret`, allowPrivate })
    // Ends only when the last connection has.
    await closed()
    expect(Buffer.concat(heard).toString()).toBe('')
  })

  test('https: with a valid certificate, and no request', async () => {
    const server = await loopback({}, { tls: { key, cert: good } })
    await testClient({ ca: authority }).reach({ url: `${server.origin}/hook/secret`, allowPrivate })
    expect({ connections: server.connections, received: server.received }).toEqual({ connections: 1, received: [] })
  })

  test('a host by its name', async () => {
    const server = await loopback({})
    const client = testClient({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] })
    await client.reach({ url: `http://intern.example:${server.port}/`, allowPrivate })
    expect({ connections: server.connections, received: server.received }).toEqual({ connections: 1, received: [] })
  })

  test.each([
    ['expired', expired, 'the certificate has expired (CERT_HAS_EXPIRED)'],
    ['of another host', forOtherHost, 'the certificate is for another host (ERR_TLS_CERT_ALTNAME_INVALID)'],
    ['self-signed', selfSigned, 'the certificate is self-signed (DEPTH_ZERO_SELF_SIGNED_CERT)'],
  ])('a certificate that is %s', async (_, cert, what) => {
    const server = await loopback({}, { tls: { key, cert } })
    const error = await failure(testClient({ ca: authority }).reach({ url: `${server.origin}/hook`, allowPrivate }))
    expect([error.kind, error.message]).toEqual(['tls', `${what}: ${server.origin}/`])
    expect(server.received).toEqual([])
  })

  test('nobody listens there; of the address only its origin is told', async () => {
    const server = await loopback({})
    await server.close()
    const url = `${server.origin.replace('//', '//user:pass@')}/services/T0/B1/short?token=abc`
    const error = await failure(testClient().reach({ url, allowPrivate }))
    expect([error.kind, error.message]).toEqual(['refused', `the connection was refused (ECONNREFUSED): ${server.origin}/`])
  })

  test('no such host', async () => {
    const resolve = async () => {
      throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' })
    }
    const error = await failure(testClient({ resolve }).reach({ url: 'https://nowhere.example/hook' }))
    expect([error.kind, error.message]).toEqual(['dns', 'no such host (ENOTFOUND): https://nowhere.example/'])
  })

  test.each([
    ['as it stands', 'http://127.0.0.1:1/hook', 'http://127.0.0.1:1/'],
    ['by its name', 'https://intern.example/hook', 'https://intern.example/'],
  ])('a private address is refused, %s', async (_, url, shown) => {
    const client = testClient({ resolve: async () => [{ address: '10.1.2.3', family: 4 }] })
    const error = await failure(client.reach({ url }))
    expect([error.kind, error.message]).toEqual(['private-address', `refused, the host has a private or local address: ${shown}`])
  })

  test('a server that takes the connection and never speaks TLS: the time-out ends it', async () => {
    const { host, closed } = await mute()
    const error = await failure(testClient().reach({ url: `https://${host}/`, allowPrivate, timeoutMs: 60 }))
    expect([error.kind, error.message]).toEqual(['timeout', `not finished within 60 ms: https://${host}/`])
    await closed()
  })

  test('a server that speaks no TLS', async () => {
    const server = await loopback({})
    const error = await failure(testClient().reach({ url: server.origin.replace('http', 'https'), allowPrivate }))
    expect(error.kind).toBe('tls')
  })

  test('interrupted by its user, and by the end of the run', async () => {
    const { host } = await mute()
    const [client, interrupt] = [testClient(), new AbortController()]
    const reached = [
      failure(client.reach({ url: `https://${host}/`, allowPrivate, signal: interrupt.signal })),
      failure(client.reach({ url: `https://${host}/`, allowPrivate })),
    ]
    interrupt.abort()
    await client.close()
    expect((await Promise.all(reached)).map(({ kind }) => kind)).toEqual(['aborted', 'aborted'])
  })

  test('what is no web address', async () => {
    const error = await failure(testClient().reach({ url: 'chat:room' }))
    expect(error.kind).toBe('url')
  })
})
