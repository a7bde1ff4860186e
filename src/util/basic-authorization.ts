/** HTTP Basic (RFC 7617), in UTF-8. */
export const basicAuthorization = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

/** User and password of a URL as the header that they stand for; null without any. */
export const basicOfUrl = ({ username, password }: Pick<URL, 'username' | 'password'>): string | null =>
  username === '' && password === '' ? null : basicAuthorization(decode(username), decode(password))

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // a bare % in a password
  }
}
