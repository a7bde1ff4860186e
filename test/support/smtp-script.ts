import { type AddressInfo, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** Where a conversation by SMTP stands; `body` is the end of the mail. */
export type SmtpStage = 'greeting' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'body'

/** What a server says at a stage instead: an answer, or what it does with the connection. A list: one each time, the last for all after. */
export type SmtpAnswer = string | ((socket: Socket) => void)

const USUAL: Readonly<Record<SmtpStage, string>> = {
  greeting: '220 mail.firma.example ESMTP',
  EHLO: '250-mail.firma.example\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME',
  STARTTLS: '454 4.7.0 TLS not available',
  AUTH: '235 2.7.0 ok',
  MAIL: '250 2.1.0 ok',
  RCPT: '250 2.1.5 ok',
  DATA: '354 go ahead',
  body: '250 2.0.0 queued',
}

export interface SmtpScript {
  readonly port: number
  /** Lines of the client, without those of the mails. */
  readonly said: readonly string[]
  /** Mails that came whole, as they were before they were sent. */
  readonly bodies: readonly string[]
  /** Connections so far. */
  readonly connections: () => number
}

/** A server that says at each stage what the test wants, line by line, as no library would. */
export async function smtpScript(
  answers: Partial<Record<SmtpStage, SmtpAnswer | readonly SmtpAnswer[]>> = {},
): Promise<SmtpScript> {
  const said: string[] = []
  const bodies: string[] = []
  const asked = new Map<SmtpStage, number>()
  const sockets = new Set<Socket>()
  let connections = 0

  const answer = (socket: Socket, stage: SmtpStage): void => {
    const given = answers[stage] ?? USUAL[stage]
    const count = asked.get(stage) ?? 0
    asked.set(stage, count + 1)
    const chosen = Array.isArray(given)
      ? (given as readonly SmtpAnswer[])[Math.min(count, given.length - 1)]
      : (given as SmtpAnswer)
    if (typeof chosen === 'function') chosen(socket)
    else if (chosen !== undefined && !socket.destroyed) socket.write(`${chosen}\r\n`)
  }

  const server = createServer((socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('error', () => {})
    let [buffer, body] = ['', null as string | null]
    socket.on('data', (chunk) => {
      buffer += chunk.toString('utf8')
      if (body !== null) {
        body += buffer
        buffer = ''
        if (!body.endsWith('\r\n.\r\n')) return
        bodies.push(body.slice(0, -5).replace(/^\./gm, ''))
        body = null
        return answer(socket, 'body')
      }
      const lines = buffer.split('\r\n')
      buffer = lines.pop() ?? ''
      for (const line of lines) {
        said.push(line)
        const stage = line.slice(0, 4).toUpperCase().trim()
        const known = stage === 'STAR' ? 'STARTTLS' : (stage as SmtpStage)
        if (line.toUpperCase() === 'QUIT') return void socket.end('221 bye\r\n')
        answer(socket, known in USUAL ? known : 'AUTH')
        if (known === 'DATA' && (answers.DATA === undefined || String(answers.DATA).startsWith('354'))) body = ''
      }
    })
    answer(socket, 'greeting')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  )
  return { port: (server.address() as AddressInfo).port, said, bodies, connections: () => connections }
}
