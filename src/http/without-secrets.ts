/** Shorter ones are words of their own; and nobody's token is as short. */
const LEAST = 4
/** What is as long as this is no word of any text, so it is taken out of what people wrote as well. */
const LEAST_IN_TEXT = 16

/** What a server says, without the secrets that it was told. */
export const withoutSecrets = (text: string, secrets: readonly string[]): string =>
  formsOf(secrets, LEAST).reduce((shown, form) => shown.replaceAll(form, '***'), text)

/** The same for a whole answer, most of which hold none. */
export function bodyWithoutSecrets(body: Buffer, secrets: readonly string[]): Buffer {
  const there = formsOf(secrets, LEAST_IN_TEXT).filter((form) => body.includes(form))
  if (there.length === 0) return body
  // Byte for byte, for nobody knows in which letters the rest is written.
  const bytes = (form: string) => Buffer.from(form).toString('latin1')
  const shown = there.reduce((text, form) => text.replaceAll(bytes(form), '***'), body.toString('latin1'))
  return Buffer.from(shown, 'latin1')
}

export const holdsSecret = (text: string, secrets: readonly string[]): boolean =>
  formsOf(secrets, LEAST).some((form) => text.includes(form))

/** As it is, as it stands in an address or a form, and in JSON; the longest first, for one may be a part of another. */
const formsOf = (secrets: readonly string[], least: number): readonly string[] =>
  [
    ...new Set(
      secrets
        .filter((secret) => secret.length >= least)
        .flatMap((secret) => [
          secret,
          encodeURIComponent(secret),
          new URLSearchParams([['', secret]]).toString().slice(1),
          JSON.stringify(secret).slice(1, -1),
          // As PHP writes JSON.
          JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
        ]),
    ),
  ].sort((a, b) => b.length - a.length)
